import { casesOf, type GoldRow } from './visit.ts'

const DONE = '2026-03-02'
const biopsy = (id: string, text: string, diagnosisIds: string[]) => ({ id, text, performedOn: DONE, diagnosisIds })

const ROWS: GoldRow[] = [
  ['A visit for acne', { dx: 'L70.0', charges: '99213>1' }, 'L70.0 | 99213>1'],
  ['Words that mean exactly one code', { dx: 'acne vulgaris', charges: '99213>1' }, 'L70.0 | 99213>1'],
  [
    'Visit for one thing and biopsy of another: 25 on the visit (NCCI manual, chapter 1)',
    { dx: 'L82.1; D48.5', charges: '99213>1 11102>2' },
    'L82.1 D48.5 | 99213-25>1 11102>2',
  ],
  [
    'A visit only to decide on the biopsy has no 25 that the record supports',
    { dx: 'D48.5', charges: '99213>1 11102>1' },
    'D48.5 | 99213>1 11102>1',
  ],
  ['One tangential biopsy', { dx: 'D48.5', charges: '11102>1' }, 'D48.5 | 11102>1'],
  [
    'Three tangential biopsies: first and two more',
    { dx: 'D48.5', charges: '11102>1 11103*2>1' },
    'D48.5 | 11102>1 11103*2>1',
  ],
  [
    'Punch and tangential biopsy of one visit: punch first, the tangential one as an add-on (CPT hierarchy)',
    { dx: 'D48.5', charges: '11104>1 11103>1' },
    'D48.5 | 11104>1 11103>1',
  ],
  [
    'Incisional, punch and tangential: one first code, two add-ons',
    { dx: 'D48.5', charges: '11106>1 11105>1 11103>1' },
    'D48.5 | 11106>1 11105>1 11103>1',
  ],
  [
    'An add-on biopsy without a first one is asked about',
    { dx: 'D48.5', charges: '11103>1' },
    '? coding.addon-without-base',
  ],
  [
    'The words of the note say shave: tangential biopsy',
    { dx: 'D48.5', charges: '', said: ['shave biopsy of skin'] },
    'D48.5 | 11102>1',
  ],
  ['The words say punch', { dx: 'D48.5', charges: '', said: ['punch biopsy of skin'] }, 'D48.5 | 11104>1'],
  [
    'A biopsy of no technique is asked about',
    { dx: 'D48.5', charges: '', said: ['skin biopsy'] },
    '? coding.charge-not-coded',
  ],
  [
    'Punch biopsy of a mole: the benign growth is what pathology named',
    { dx: 'D22.61', charges: '11104>1' },
    'D22.61 | 11104>1',
  ],
  ['Actinic keratosis, one lesion', { dx: 'L57.0', charges: '17000>1' }, 'L57.0 | 17000>1'],
  [
    'Actinic keratosis, five lesions: first and four more',
    { dx: 'L57.0', charges: '17000>1 17003*4>1' },
    'L57.0 | 17000>1 17003*4>1',
  ],
  [
    'Actinic keratosis counted at five in one charge becomes a ladder',
    { dx: 'L57.0', charges: '17000>1', more: { 1: { measure: { count: 5 } } } },
    'L57.0 | 17000>1 17003*4>1',
  ],
  [
    'Fifteen or more lesions are one code alone',
    { dx: 'L57.0', charges: '17000>1', more: { 1: { measure: { count: 18 } } } },
    'L57.0 | 17004>1',
  ],
  ['Fifteen or more, charged as such', { dx: 'L57.0', charges: '17004>1' }, 'L57.0 | 17004>1'],
  ['Warts, up to fourteen, are one unit', { dx: 'B07.8', charges: '17110>1' }, 'B07.8 | 17110>1'],
  [
    'Warts counted at sixteen are the other code',
    { dx: 'B07.8', charges: '17110>1', more: { 1: { measure: { count: 16 } } } },
    'B07.8 | 17111>1',
  ],
  ['Molluscum is destroyed as a wart', { dx: 'B08.1', charges: '17110>1' }, 'B08.1 | 17110>1'],
  [
    'Keratosis and warts of one visit are two services: 59 on the keratosis, column 2 of the NCCI pair 17110/17000',
    { dx: 'L57.0; B07.8', charges: '17000>1 17110>2' },
    'L57.0 B07.8 | 17000-59>1 17110>2',
  ],
  ['Skin tags, up to fifteen', { dx: 'L91.8', charges: '11200>1' }, 'L91.8 | 11200>1'],
  [
    'Twenty-five skin tags: fifteen and each ten more',
    { dx: 'L91.8', charges: '11200>1', more: { 1: { measure: { count: 25 } } } },
    'L91.8 | 11200>1 11201>1',
  ],
  ['Abscess drained, simple', { dx: 'L02.212', charges: '10060>1' }, 'L02.212 | 10060>1'],
  [
    'A visit beside the drainage for something else: 25',
    { dx: 'L40.0; L02.212', charges: '99213>1 10060>2' },
    'L40.0 L02.212 | 99213-25>1 10060>2',
  ],
  ['Injection into keloids, up to seven', { dx: 'L91.0', charges: '11900>1' }, 'L91.0 | 11900>1'],
  [
    'Triamcinolone 10 mg, whole bottle of many doses: no JW, no JZ',
    {
      ...{ dx: 'L91.0', charges: '11900>1 J3301>1' },
      more: { 2: { measure: { drug: { given: 10, unit: 'mg', singleDose: false } } } },
    },
    'L91.0 | 11900>1 J3301>1',
  ],
  [
    'Triamcinolone 15 mg is two units of ten',
    {
      dx: 'L63.9',
      charges: 'J3301>1',
      more: { 1: { measure: { drug: { given: 15, unit: 'mg', singleDose: false } } } },
    },
    'L63.9 | J3301*2>1',
  ],
  ['Mohs, first stage of the face', { dx: 'C44.319', charges: '17311>1' }, 'C44.319 | 17311>1'],
  ['Mohs of the face in three stages', { dx: 'C44.319', charges: '17311>1 17312*2>1' }, 'C44.319 | 17311>1 17312*2>1'],
  ['Mohs of the trunk in two stages', { dx: 'C44.519', charges: '17313>1 17314>1' }, 'C44.519 | 17313>1 17314>1'],
  ['Mohs with the repair of the same day', { dx: 'C44.319', charges: '17311>1 13132>1' }, 'C44.319 | 17311>1 13132>1'],
  [
    'A stage of Mohs without the first is asked about',
    { dx: 'C44.319', charges: '17312>1' },
    '? coding.addon-without-base',
  ],
  [
    'Excision of a benign growth of the trunk, 1.8 cm with margins: by its size',
    { dx: 'D23.5', charges: '11402>1', more: { 1: { measure: { sizeMm: 18 } } } },
    'D23.5 | 11402>1',
  ],
  [
    'Excision whose size does not fit the code is recoded by the size: 0.8 cm',
    { dx: 'D23.5', charges: '11402>1', more: { 1: { measure: { sizeMm: 8 } } } },
    'D23.5 | 11401>1',
  ],
  ['Excision of a cancer of the trunk', { dx: 'C44.519', charges: '11602>1' }, 'C44.519 | 11602>1'],
  [
    'Excision and layered closure are two services',
    { dx: 'C44.519', charges: '11603>1 12032>1' },
    'C44.519 | 11603>1 12032>1',
  ],
  ['Pathology of two specimens in the office lab', { dx: 'D48.5', charges: '88305*2>1' }, 'D48.5 | 88305*2>1'],
  [
    'Pathology read in a hospital: the professional part',
    { dx: 'D48.5', charges: '88305>1', at: 'hospitalOutpatient' },
    'D48.5 | 88305-26>1',
  ],
  ['Phototherapy', { dx: 'L40.0', charges: '96910>1' }, 'L40.0 | 96910>1'],
  ['A rash is part of the dermatitis that was found', { dx: 'R21; L20.9', charges: '99213>1,2' }, 'L20.9 | 99213>1'],
  ['A rash stays where nothing was found', { dx: 'R21', charges: '99213>1' }, 'R21 | 99213>1'],
  ['Screening for skin cancer without findings', { dx: 'Z12.83', charges: '99213>1' }, 'Z12.83 | 99213>1'],
  [
    'History of melanoma beside screening',
    { dx: 'Z12.83; Z85.820', charges: '99213>1,2' },
    'Z12.83 Z85.820 | 99213>1,2',
  ],
  [
    'The arm without its side is asked about',
    { dx: 'C44.621', charges: '99213>1' },
    '? coding.diagnosis-side-unspecified',
  ],
  [
    'A side in the words is enough',
    { dx: 'basal cell carcinoma of left arm', charges: '99213>1' },
    'C44.619 | 99213>1',
  ],
  [
    'An abscess with the germ that caused it: the germ after it',
    { dx: 'B95.62; L02.212', charges: '99213>1,2' },
    'L02.212 B95.62 | 99213>1,2',
  ],
  ['Video visit for acne: 95', { dx: 'L70.0', charges: '99213>1', at: 'telehealthHome' }, 'L70.0 | 99213-95>1'],
  [
    'A new patient by time, 30 to 44 minutes: level 3',
    { dx: 'L40.0', charges: '99203>1', visit: { patientStatus: 'new', totalMinutes: 35 } },
    'L40.0 | 99203>1',
  ],
  [
    'What was done is charged for what it was done for',
    { dx: 'L70.0; D48.5', charges: '11102', performed: [biopsy('p1', 'shave biopsy of skin', ['d2'])] },
    'L70.0 D48.5 | 11102>2',
  ],
  [
    'A diagnosis that is only a category is asked about',
    { dx: 'E11', charges: '10060>1' },
    '? coding.diagnosis-not-billable',
  ],
  [
    'Two first codes of one day: the punch biopsy leads, the tangential one is one more',
    { dx: 'D48.5', charges: '11104>1 11102>1' },
    'D48.5 | 11104>1 11103>1',
  ],
  [
    'A first code charged three times is one first and two more',
    { dx: 'D48.5', charges: '11102*3>1' },
    'D48.5 | 11102>1 11103*2>1',
  ],
  [
    'Excision of a cancer of the cheek, 2.5 cm with margins',
    { dx: 'C44.319', charges: '11641>1', more: { 1: { measure: { sizeMm: 25 } } } },
    'C44.319 | 11643>1',
  ],
  [
    'Excision as benign of what pathology called a cancer is asked about',
    { dx: 'C44.519', charges: '11402>1' },
    '? coding.procedure-disagrees',
  ],
  [
    'Excision of uncertain behavior is billed as benign (CPT, excision)',
    { dx: 'D48.5', charges: '11402>1' },
    'D48.5 | 11402>1',
  ],
  [
    'Excision of the scalp charged as of the trunk is asked about',
    { dx: 'D23.5', charges: '11401>1', more: { 1: { text: 'excision of mole of the scalp' } } },
    '? coding.procedure-disagrees',
  ],
  [
    'Mohs of the face, three stages counted in one charge',
    { dx: 'C44.319', charges: '17311>1', more: { 1: { measure: { count: 3 } } } },
    'C44.319 | 17311>1 17312*2>1',
  ],
  [
    'Mohs code of the face for a cancer of the trunk is asked about',
    { dx: 'C44.519', charges: '17311>1' },
    '? coding.procedure-disagrees',
  ],
  [
    'Keratosis beside a biopsy of another lesion: 59 on the keratosis (NCCI 11102/17000)',
    { dx: 'D48.5; L57.0', charges: '11102>1 17000>2' },
    'D48.5 L57.0 | 11102>1 17000-59>2',
  ],
  [
    'Psoriasis visit, biopsy, and five keratoses: 25 on the visit, 59 on the keratoses',
    { dx: 'L40.0; D48.5; L57.0', charges: '99214>1 11102>2 17000>3 17003*4>3' },
    'L40.0 D48.5 L57.0 | 99214-25>1 11102>2 17000-59>3 17003*4>3',
  ],
  [
    'Seventeen warts and three keratoses, each counted',
    {
      ...{ dx: 'B07.8; L57.0', charges: '17110>1 17000>2' },
      more: { 1: { measure: { count: 17 } }, 2: { measure: { count: 3 } } },
    },
    'B07.8 L57.0 | 17111>1 17000-59>2 17003*2>2',
  ],
  [
    'Two excisions of two sizes on the back are two lines',
    {
      ...{ dx: 'D23.5', charges: '11401>1 11401>1' },
      more: { 1: { measure: { sizeMm: 9 } }, 2: { measure: { sizeMm: 15 } } },
    },
    'D23.5 | 11401>1 11402>1',
  ],
  [
    'Melanoma in situ is excised as malignant: with the benign code it is asked about',
    { dx: 'D03.59', charges: '11403>1' },
    '? coding.procedure-disagrees',
  ],
  [
    'Biopsy inside the Mohs surgery of another day stands alone',
    { dx: 'C44.319', charges: '11102>1' },
    'C44.319 | 11102>1',
  ],
]

export const DERMATOLOGY = casesOf('dermatology', ROWS)
