import type { GoldRow } from '../visit.ts'

/** Where a coder asks, or bills other than what was charged. */
export const DERMATOLOGY_ASKED: GoldRow[] = [
  [
    'An excision is coded by diameter: without one it is asked for (CPT excised diameter)',
    { dx: 'D22.5', charges: '11402>1' },
    '? coding.units-missing',
  ],
  [
    'An excision of 25 mm is the code of 2.1 to 3.0 cm, whatever was charged (CPT excised diameter)',
    { dx: 'D22.5', charges: '11402>1', more: { 1: { measure: { sizeMm: 25 } } } },
    'D22.5 | 11403>1',
  ],
  [
    'A malignant excision for a mole: one of the two is wrong (CPT by pathology)',
    { dx: 'D22.61', charges: '11602>1', more: { 1: { measure: { sizeMm: 15 } } } },
    '? coding.procedure-disagrees',
  ],
  ['A further biopsy without a first one', { dx: 'D49.2', charges: '11103>1' }, '? coding.addon-without-base'],
  [
    'Carcinoma of an arm without its side (ICD-10-CM I.B.13)',
    { dx: 'Basal cell carcinoma of arm', charges: '99213>1' },
    '? coding.diagnosis-side-unspecified',
  ],
  [
    'How the biopsy was taken decides the code: not said (CPT 2019)',
    { dx: 'D49.2', charges: '', said: ['Skin biopsy'] },
    '? coding.charge-not-coded',
  ],
  [
    'First, further and fifteen or more exclude each other: how many were destroyed? (CPT by count of lesions)',
    { dx: 'L57.0', charges: '17000>1 17003*13>1 17004>1', age: 70, medicare: true },
    '? coding.procedure-disagrees',
  ],
  [
    'Uncertain behavior is a pathologist’s finding, and pathology is pending (ICD-10-CM I.C.2, note at D37)',
    {
      ...{ dx: 'D48.5', charges: '11102>1' },
      note: 'Pigmented papule of the back, tangential biopsy, pathology pending.',
    },
    '? coding.diagnosis-uncertain',
  ],
  [
    'Only the decision to freeze: the visit belongs to the procedure (NCCI manual ch. 1 D)',
    {
      ...{ dx: 'L57.0', charges: '99213>1 17000>1', age: 70, medicare: true },
      note: 'Here to have the keratosis of the hand frozen. Frozen.',
    },
    'L57.0 | 17000>1',
  ],
  [
    'A biopsy of the lesion that is excised is a part of it (NCCI manual ch. 3)',
    {
      ...{ dx: 'D22.5', charges: '11402>1 11102>1', age: 70, medicare: true },
      more: { 1: { measure: { sizeMm: 15 } } },
      note: 'One mole of the back: tangential sample, then excised in the same session.',
    },
    'D22.5 | 11402>1',
  ],
  ['Words that fit no code', { dx: 'spots', charges: '99212>1' }, '? coding.diagnosis-unclear'],
  [
    'A further Mohs stage needs the first stage of its site, and the site is not that of the diagnosis',
    { dx: 'C44.519', charges: '17313>1 17312>1', age: 70, medicare: true },
    '? coding.addon-without-base coding.procedure-disagrees',
  ],
]
