/** A line of a step: one unit for the step, or a unit for each `per` things (or a started one) beyond so many. */
type LadderLine = { code: string; beyond?: number; per?: number }
/** What is billed for up to so many things. */
type Step = { upTo: number; lines: readonly LadderLine[] }
/** Codes that follow from how many things were done. `counts` says what is counted. */
export type Ladder = { counts: string; steps: readonly Step[] }

const NO_END = Infinity

/** One code for a first thing, another for each more. */
function firstAndMore(counts: string, first: string, more: string): Ladder {
  return { counts, steps: [{ upTo: NO_END, lines: [{ code: first }, { code: more, beyond: 1, per: 1 }] }] }
}

/** One code for each range of counts. */
function byRange(counts: string, ranges: readonly (readonly [upTo: number, code: string])[]): Ladder {
  return { counts, steps: ranges.map(([upTo, code]) => ({ upTo, lines: [{ code }] })) }
}

/** A unit for each thing. */
function each(counts: string, code: string): Ladder {
  return { counts, steps: [{ upTo: NO_END, lines: [{ code, beyond: 0, per: 1 }] }] }
}

/** Codes by count (CPT numbers and the counts that their sections name; our own words). */
export const LADDERS: readonly Ladder[] = [
  {
    counts: 'premalignant lesions',
    steps: [
      { upTo: 14, lines: [{ code: '17000' }, { code: '17003', beyond: 1, per: 1 }] },
      { upTo: NO_END, lines: [{ code: '17004' }] },
    ],
  },
  byRange('warts or molluscum', [
    [14, '17110'],
    [NO_END, '17111'],
  ]),
  {
    counts: 'skin tags',
    steps: [{ upTo: NO_END, lines: [{ code: '11200' }, { code: '11201', beyond: 15, per: 10 }] }],
  },
  byRange('lesions injected', [
    [7, '11900'],
    [NO_END, '11901'],
  ]),
  firstAndMore('tangential biopsies', '11102', '11103'),
  firstAndMore('punch biopsies', '11104', '11105'),
  firstAndMore('incisional biopsies', '11106', '11107'),
  byRange('nerve conduction studies', [
    [2, '95907'],
    [4, '95908'],
    [6, '95909'],
    [8, '95910'],
    [10, '95911'],
    [12, '95912'],
    [NO_END, '95913'],
  ]),
  byRange('limbs of needle EMG alone', [
    [1, '95860'],
    [2, '95861'],
    [3, '95863'],
    [4, '95864'],
  ]),
  each('limbs of needle EMG, limited, beside conduction', '95885'),
  each('limbs of needle EMG, complete, beside conduction', '95886'),
  byRange('muscles of trigger points', [
    [2, '20552'],
    [NO_END, '20553'],
  ]),
  each('specimens', '88305'),
]

/** Ladders of which only the first that is there, in this order, bills its first code; the others bill each thing as one more. */
export const FIRST_ONCE: readonly (readonly [first: string, more: string])[] = [
  ['11106', '11107'],
  ['11104', '11105'],
  ['11102', '11103'],
]

/** The ladder that a code stands on. */
export function ladderOf(code: string): Ladder | undefined {
  return LADDERS.find((ladder) => codesOf(ladder).includes(code))
}

/** All codes of a ladder. */
export function codesOf({ steps }: Ladder): readonly string[] {
  return steps.flatMap((step) => step.lines.map((line) => line.code))
}
