import type { GoldRow } from '../visit.ts'

/** Written from public rules before the coding was run on them, and not used while rules were written. */
export const DERMATOLOGY_SECOND: GoldRow[] = [
  [
    'The first keratosis and the five after it (CPT destruction, premalignant)',
    { dx: 'AKs of face and scalp', charges: '17000>1 17003*5>1', age: 67 },
    'L57.0 | 17000>1 17003*5>1',
  ],
  [
    'Two problems treated, each coded (ICD-10-CM IV.J)',
    { dx: 'Plaque psoriasis; Acne', charges: '99213>1,2', age: 24 },
    'L40.0 L70.9 | 99213>1,2',
  ],
  [
    'An inflamed keratosis, not any keratosis (ICD-10-CM I.B.2)',
    { dx: 'Inflamed SK', charges: '17110>1', age: 62 },
    'L82.0 | 17110>1',
  ],
  [
    'Basal cell carcinoma by site; each stage after the first is added (CPT Mohs)',
    { dx: 'BCC of nose', charges: '17311>1 17312>1', age: 70 },
    'C44.311 | 17311>1 17312>1',
  ],
  [
    'A layered closure is reported beside the excision of a malignant lesion (NCCI manual ch. 3)',
    { dx: 'SCC right forearm', charges: '11602>1 12032>1', age: 74, medicare: true },
    'C44.622 | 11602>1 12032>1',
  ],
  [
    'Before pathology the nature is not specified (ICD-10-CM I.C.2; D49 includes)',
    { dx: 'Neoplasm of unspecified behavior of skin of back', charges: '11102>1', age: 52 },
    'D49.2 | 11102>1',
  ],
  [
    'Two abbreviated skin conditions, each coded (ICD-10-CM IV.J)',
    { dx: 'Atopic derm; Xerosis', charges: '99213>1,2', age: 31 },
    'L20.9 L85.3 | 99213>1,2',
  ],
  [
    'Fungal infection by site (ICD-10-CM I.B.2)',
    { dx: 'Tinea corporis; Tinea pedis', charges: '99213>1,2' },
    'B35.4 B35.3 | 99213>1,2',
  ],
  [
    'A plantar wart and its destruction in words',
    { dx: 'Verruca plantaris', charges: '', said: ['Destruction of warts'], age: 19 },
    'B07.0 | 17110>1',
  ],
  [
    'A skin check is a screening, the melanoma in the past its history (ICD-10-CM I.C.21.c.4, c.5)',
    { dx: 'Skin cancer screening; h/o melanoma', charges: '99213>1,2', age: 58 },
    'Z12.83 Z85.820 | 99213>1,2',
  ],
  [
    'Two facial rashes in short words (ICD-10-CM IV.J)',
    { dx: 'Rosacea; Seb derm', charges: '99213>1,2' },
    'L71.9 L21.9 | 99213>1,2',
  ],
  [
    'Up to seven lesions injected, with ten milligrams of drug as one unit (CMS ch. 17 §70)',
    {
      ...{ dx: 'Alopecia areata of scalp', charges: '11900>1 J3301>1', age: 35 },
      more: { 2: { measure: { drug: { given: 10, unit: 'mg', singleDose: false } } } },
    },
    'L63.9 | 11900>1 J3301>1',
  ],
  [
    'Biopsy and its slide by charges of the clinic’s master (charge master)',
    { dx: 'Melanocytic nevus of trunk', charges: '1200102>1 1200305>1' },
    'D22.5 | 11102>1 88305>1',
  ],
  [
    'A simple drainage (CPT incision and drainage)',
    { dx: 'HS, axilla', charges: '10060>1', age: 29 },
    'L73.2 | 10060>1',
  ],
  [
    'Up to fifteen tags are one unit (CPT skin tags)',
    { dx: 'Skin tags, irritated', charges: '11200>1', age: 49 },
    'L91.8 | 11200>1',
  ],
  [
    'A psoriasis visit beside the biopsy of another lesion is separate: 25 (CMS ch. 12 §40.1)',
    {
      ...{ dx: 'Plaque psoriasis; D49.2', charges: '11104>2 99213>1' },
      note: 'Psoriasis flared, clobetasol renewed. Separately a changing lesion on the back was biopsied.',
    },
    'L40.0 D49.2 | 11104>2 99213-25>1',
  ],
  [
    'Two techniques: the punch is the first, the tangential one is added (CPT biopsy of skin)',
    { dx: 'D22.5; D22.62', charges: '11104>1 11103>2', age: 40 },
    'D22.5 D22.62 | 11104>1 11103>2',
  ],
  [
    'Mohs in three stages and the complex repair on the same day (NCCI manual ch. 3)',
    { dx: 'BCC of cheek', charges: '17311>1 13132>1 17312*2>1', age: 76, medicare: true },
    'C44.319 | 17311>1 13132>1 17312*2>1',
  ],
  [
    'A biopsy and the destruction of another lesion are separate structures: XS on the destruction, column 2 of the pair (NCCI PTP; CMS X modifiers)',
    {
      ...{ dx: 'L57.0; D49.2', charges: '11102>2 17000>1', age: 73, medicare: true },
      note: 'Keratosis of the left temple frozen. A different lesion, on the right shin, was shaved for biopsy.',
    },
    'L57.0 D49.2 | 11102>2 17000-XS>1',
  ],
  [
    'A benign excision by its greatest diameter with margins: 15 mm on the trunk (CPT excision, benign)',
    { dx: 'Epidermal cyst of back', charges: '11402>1', more: { 1: { measure: { sizeMm: 15 } } } },
    'L72.0 | 11402>1',
  ],
  [
    'Fifteen keratoses are one code, not the first and fourteen more (CPT destruction; MUE of 17003)',
    { dx: 'Actinic keratoses', charges: '17000>1 17003*14>1', age: 78, medicare: true },
    'L57.0 | 17004>1',
  ],
  [
    'A procedure unrelated to an excision eight days ago: 79 (CMS ch. 12 §40.2)',
    {
      ...{ dx: 'D22.61', charges: '11102>1', age: 69, medicare: true },
      note: 'Post-op day 8 after excision of a carcinoma of the back, in its global period. Today an unrelated mole of the right arm was biopsied.',
    },
    'D22.61 | 11102-79>1',
  ],
  [
    'A planned wider excision in the global period of the first: 58 (CMS ch. 12 §40.2)',
    {
      ...{ dx: 'Melanoma of trunk', charges: '11604>1', age: 66, medicare: true },
      note: 'Staged wide re-excision, planned at the first excision seven days ago (in its global period).',
    },
    'C43.59 | 11604-58>1',
  ],
  [
    'A hospital clinic visit beside a biopsy on the facility’s claim: 25 (CMS ch. 4 §20.6)',
    {
      ...{ dx: 'L40.0; D49.2', charges: 'G0463>1 11104>2', at: 'hospitalOutpatient', medicare: true, age: 70 },
      stay: { typeOfBill: '0131' },
      more: { 1: { revenueCode: '0510' }, 2: { revenueCode: '0361' } },
      note: 'Psoriasis seen and treatment changed; separately a lesion was biopsied.',
    },
    'L40.0 D49.2 | G0463-25>1 11104>2',
  ],
  [
    'A further biopsy without a first one (NCCI add-on edits)',
    { dx: 'D22.5', charges: '99213>1 11103>1' },
    '? coding.addon-without-base',
  ],
  [
    'A carcinoma of the arm without its side (ICD-10-CM I.B.13)',
    { dx: 'Basal cell carcinoma of arm', charges: '99213>1', age: 71 },
    '? coding.diagnosis-side-unspecified',
  ],
  [
    'A size decides the code: twelve millimetres of the face are not the smallest size that was charged (CPT excision, malignant)',
    { dx: 'C44.319', charges: '11640>1', age: 70, more: { 1: { measure: { sizeMm: 12 } } } },
    'C44.319 | 11642>1',
  ],
  [
    'A shave was charged, a punch documented (CPT biopsy of skin: by technique)',
    {
      ...{ dx: 'D49.2', charges: '11102>1' },
      performed: [
        { id: 'p1', text: 'Punch biopsy of skin', site: 'back', performedOn: '2026-03-02', diagnosisIds: ['d1'] },
      ],
    },
    '? coding.charge-not-documented',
  ],
  [
    'A subcategory whose codes differ by side only: the side is asked for (ICD-10-CM I.B.2, I.B.13)',
    { dx: 'C44.61', charges: '99213>1', age: 71 },
    '? coding.diagnosis-side-unspecified',
  ],
]
