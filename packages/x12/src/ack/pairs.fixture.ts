/** What a strict validator says in its answer and we do not, with what we say instead. */
export interface Otherwise {
  readonly theirs: readonly string[]
  readonly ours: readonly string[]
  readonly why: string
}

const before =
  'It names the segment before what is missing, we the place where that should stand; whole loops are I7 in a 999.'
const known =
  'N1 is a segment that the 835 has: it is out of its place and too often, and N3 and N4 are the rest of its loop.'

/** By pair of a file and its answer; lines as `told` in the test writes them. */
export const otherwise: Readonly<Record<string, readonly Otherwise[]>> = {
  '837miss': [
    {
      theirs: ['17 AK9 R 0 0 0 3'],
      ours: ['17 AK9 R 0 1 0 3'],
      why: 'AK903 counts what was received: an ST was, only its SE was not.',
    },
    {
      theirs: ['17 11280001 AK5 R 2'],
      ours: ['17 11280001 AK5 R 2 5'],
      why: 'Segments are wrong too, as the transaction has none but ST; 5 says so.',
    },
  ],
  bad_header_looping: [
    {
      theirs: [39, 40, 41, 42].map(
        (position) => `383880001 0001 AK3 ${['N1', 'N3', 'N4', 'N1'][position - 39]} ${position} 1`,
      ),
      ours: [39, 42].flatMap((position) => ['7', '4'].map((code) => `383880001 0001 AK3 N1 ${position} ${code}`)),
      why: known,
    },
  ],
  ele: [
    {
      theirs: ['1 300145997 AK5 R 3 7', '1 AK9 R 1 1 0 1'],
      ours: ['1 300145997 AK5 R 3 5', '1 300145997 AK4 ST 1 2 329 5', '1 AK9 R 1 1 0'],
      why: 'The blank at the end of ST02 is told at ST02 as too long, and concerns the transaction, not its group.',
    },
  ],
  fail_no_IEA: [
    {
      theirs: ['17 11280001 AK3 BHT 1 3', '17 11280001 AK3 HL 1 3'],
      ours: ['17 11280001 AK3 BHT 2 3', '17 11280001 AK3 HL 2 I7'],
      why: before,
    },
  ],
  simple1: [
    {
      theirs: ['17 11280001 AK3 BHT 1 3', '17 11280001 AK3 HL 1 3'],
      ours: ['17 11280001 AK3 BHT 2 3', '17 11280001 AK3 HL 2 I7'],
      why: before,
    },
  ],
  multiple_trn: [
    {
      theirs: ['11280001', '11280002', '11280003'].flatMap((number) => [
        `17 ${number} AK3 HL 2 3`,
        `17 ${number} AK5 R 5`,
      ]),
      ours: ['11280001', '11280002', '11280003'].map((number) => `17 ${number} AK5 R I6`),
      why: 'The 278 is none of our transactions.',
    },
    { theirs: ['17 AK9 R 3 3 0'], ours: ['17 AK9 R 3 3 0 2'], why: 'The 278 is none of our transactions.' },
    {
      theirs: ['18 11280001 AK3 REF 2 3'],
      ours: [],
      why: 'Version 5010 has no REF after BHT.',
    },
    {
      theirs: ['18 11280001 AK3 NM1 2 3', '18 11280001 AK3 HL 2 3'],
      ours: ['18 11280001 AK3 NM1 3 I7', '18 11280001 AK3 HL 3 I7'],
      why: before,
    },
    {
      theirs: ['383880001 0001 AK3 BPR 1 3'],
      ours: ['383880001 0001 AK3 BPR 2 3'],
      why: before,
    },
  ],
  simple_837p: [
    {
      theirs: ['1167 1179 AK5 A', '1167 AK9 A 1 1 1'],
      ours: ['1167 1179 AK5 R 5', '1167 AK9 R 1 1 0'],
      why: 'Right in version 4010, it is not in 5010: BHT is followed by a REF, providers have tax numbers.',
    },
  ],
  trailing_terms: [
    {
      theirs: ['1 300145997 AK4 CLM 22 18 1073 1'],
      ours: ['1 300145997 AK4 CLM 22 17 1029 3'],
      why: 'CLM18 was required in 4010 and is not used in 5010: what is wrong is the separator that ends CLM with nothing after it.',
    },
  ],
}
