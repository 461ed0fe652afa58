import { byRange, each, firstAndMore, type Inside, type Instead, type Ladder, type LesionPair } from '../rules.ts'

const NO_END = Infinity

/** Lesions destroyed, removed or injected, by how many there were (CPT numbers and the counts that their sections name). */
export const LESION_COUNTS: readonly Ladder[] = [
  {
    counts: 'premalignant lesions',
    by: 'count',
    steps: [
      { upTo: 14, lines: [{ code: '17000' }, { code: '17003', beyond: 1, per: 1 }] },
      { upTo: NO_END, lines: [{ code: '17004' }] },
    ],
  },
  byRange('warts or molluscum', 'count', [
    [14, '17110'],
    [NO_END, '17111'],
  ]),
  {
    counts: 'skin tags',
    by: 'count',
    steps: [{ upTo: NO_END, lines: [{ code: '11200' }, { code: '11201', beyond: 15, per: 10 }] }],
  },
  byRange('lesions injected', 'count', [
    [7, '11900'],
    [NO_END, '11901'],
  ]),
  each('specimens', '88305'),
]

/** Mohs surgery: a first stage and each more, on the head, neck, hands, feet and genitals, or on the trunk and limbs. */
export const MOHS_STAGES: readonly Ladder[] = [
  firstAndMore('stages of Mohs on the head, neck, hands or feet', '17311', '17312'),
  firstAndMore('stages of Mohs on the trunk or limbs', '17313', '17314'),
]

/** The surgeon's own sections are a part of Mohs surgery (NCCI policy manual, chapter 3). */
export const PATHOLOGY_INSIDE_MOHS: Inside = { wholes: ['17311', '17313'], parts: ['88304', '88305', '88312'] }

const BIOPSY = ['11102', '11104', '11106']
const WARTS = ['17110', '17111']

/** The code of fifteen or more holds the first ones too: one of the two counts is wrong (CPT, destruction). */
export const KERATOSES_COUNTED_TWICE: Instead = {
  codes: ['17000', '17003'],
  beside: ['17004'],
  instead: ['17000', '17003', '17004'],
  why: 'fifteen or more lesions are one code and not first and further ones',
}

/** Pairs of the NCCI practitioner table whose diagnoses name the lesion: a keratosis is no wart. */
export const LESION_PAIRS: readonly LesionPair[] = [
  { column1: [...WARTS, '17260', '17261', '17262'], column2: ['17000'], byDiagnosis: true },
  { column1: ['17004'], column2: WARTS, byDiagnosis: true },
  { column1: ['11200'], column2: ['17000'], byDiagnosis: true },
  { column1: WARTS, column2: ['11200', '11900'], byDiagnosis: true },
  { column1: BIOPSY, column2: ['17000'], byDiagnosis: true },
  { column1: WARTS, column2: BIOPSY, byDiagnosis: true },
]
