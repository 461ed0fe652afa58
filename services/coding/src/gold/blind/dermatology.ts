import type { GoldRow } from '../visit.ts'

/** Written from public rules before the coding was run on them. */
export const DERMATOLOGY_VISITS: GoldRow[] = [
  [
    'Five keratoses: the first, then four of the add-on (CPT by count of lesions)',
    { dx: 'Actinic keratosis', charges: '17000>1 17003*4>1', age: 71, medicare: true },
    'L57.0 | 17000>1 17003*4>1',
  ],
  [
    'Sixteen keratoses are one code for fifteen or more, not first and further (CPT by count of lesions)',
    {
      dx: 'Actinic keratoses',
      charges: '1200004>1',
      age: 76,
      medicare: true,
      more: { 1: { measure: { count: 16 } } },
    },
    'L57.0 | 17004>1',
  ],
  [
    'Warts up to fourteen are one unit whatever their number (CPT by count of lesions)',
    { dx: 'Common warts', charges: '17110>1', age: 14, more: { 1: { measure: { count: 8 } } } },
    'B07.8 | 17110>1',
  ],
  [
    'Twenty mollusca are the code of fifteen or more',
    { dx: 'Molluscum contagiosum', charges: '17111>1', age: 6, more: { 1: { measure: { count: 20 } } } },
    'B08.1 | 17111>1',
  ],
  [
    'A shave biopsy is tangential; before pathology the growth is of unspecified nature (ICD-10-CM note at D49)',
    { dx: 'D49.2', charges: '', said: ['Shave biopsy of skin'] },
    'D49.2 | 11102>1',
  ],
  [
    'Of several techniques the dearer one is first and the others are add-ons (CPT 2019 biopsy hierarchy)',
    { dx: 'D49.2', charges: '11104>1 11103*2>1', age: 68, medicare: true },
    'D49.2 | 11104>1 11103*2>1',
  ],
  [
    'A punch beside an incisional biopsy is the punch add-on (CPT 2019 biopsy hierarchy)',
    { dx: 'D49.2', charges: '11106>1 11105>1' },
    'D49.2 | 11106>1 11105>1',
  ],
  [
    'Biopsy and destruction of other lesions: XS on the second code of the pair (NCCI 11102/17000; CMS X modifiers)',
    {
      ...{ dx: 'D49.2; L57.0', charges: '11102>1 17000>2', age: 74, medicare: true },
      note: 'Tangential biopsy of a pearly papule of the nose. Separate actinic keratosis of the left forearm frozen.',
    },
    'D49.2 L57.0 | 11102>1 17000-XS>2',
  ],
  [
    'Benign excision of 12 mm of the back with its margins: 1.1 to 2.0 cm (CPT excised diameter)',
    { dx: 'D22.5', charges: '11402>1', more: { 1: { measure: { sizeMm: 12 } } } },
    'D22.5 | 11402>1',
  ],
  [
    'Ten millimetres are still 0.6 to 1.0 cm (CPT excised diameter)',
    { dx: 'Epidermal cyst', charges: '11401>1', more: { 1: { measure: { sizeMm: 10 } } } },
    'L72.0 | 11401>1',
  ],
  [
    'Malignant excision with a layered closure: both are billed (NCCI manual ch. 3); Medicare adds 51 itself (CMS ch. 12 §40.6)',
    {
      ...{ dx: 'C44.519', charges: '12032>1 11602>1', age: 79, medicare: true },
      more: { 2: { measure: { sizeMm: 18 } } },
    },
    'C44.519 | 12032>1 11602>1',
  ],
  [
    'Mohs of the nose in three stages: first stage and two further ones (CPT Mohs by site and stage)',
    { dx: 'Basal cell carcinoma of nose', charges: '17311>1 17312*2>1', age: 70, medicare: true },
    'C44.311 | 17311>1 17312*2>1',
  ],
  [
    'The surgeon’s own pathology is a part of Mohs (NCCI manual ch. 3)',
    { dx: 'C44.329', charges: '17311>1 88305>1', age: 70, medicare: true },
    'C44.329 | 17311>1',
  ],
  [
    'Mohs of the trunk in two stages',
    { dx: 'Squamous cell carcinoma of trunk', charges: '17313>1 17314>1', age: 66, medicare: true },
    'C44.529 | 17313>1 17314>1',
  ],
  [
    'Complex repair after Mohs of the face is billed apart',
    { dx: 'C44.319', charges: '17311>1 13132>1', age: 72, medicare: true },
    'C44.319 | 17311>1 13132>1',
  ],
  [
    'Acne treated beside frozen warts: 25 on the visit (CMS ch. 12 §40.1)',
    {
      ...{ dx: 'Acne vulgaris; Plantar warts', charges: '99213>1 17110>2', age: 17 },
      note: 'Acne: started adapalene and doxycycline, counselled. Separately, two plantar warts frozen.',
    },
    'L70.0 B07.0 | 99213-25>1 17110>2',
  ],
  [
    'A follow-up of acne with a prescription',
    { dx: 'Acne', charges: '1000213>1', age: 16, sex: 'M' },
    'L70.9 | 99213>1',
  ],
  [
    'Phototherapy of plaque psoriasis, no visit',
    { dx: 'Plaque psoriasis', charges: '96910>1', age: 52 },
    'L40.0 | 96910>1',
  ],
  ['Excimer laser of vitiligo', { dx: 'Vitiligo', charges: '96920>1', age: 30 }, 'L80 | 96920>1'],
  [
    'A keloid injected with 5 mg from a multi-dose vial: one unit begun, neither JW nor JZ (CMS JW/JZ FAQ)',
    {
      ...{ dx: 'Keloid', charges: '11900>1 J3301>1', age: 67, medicare: true },
      more: { 2: { measure: { drug: { given: 5, unit: 'mg', singleDose: false } } } },
    },
    'L91.0 | 11900>1 J3301>1',
  ],
  [
    'More than seven lesions injected are the second code alone (CPT by count of lesions)',
    { dx: 'Alopecia areata', charges: '11901>1', age: 33, more: { 1: { measure: { count: 9 } } } },
    'L63.9 | 11901>1',
  ],
  [
    'A simple abscess of the back opened',
    { dx: 'Abscess of back', charges: '', said: ['Incision and drainage of abscess'] },
    'L02.212 | 10060>1',
  ],
  [
    'Eighteen tags: up to fifteen, and ten more or a part of them (CPT by count of lesions)',
    { dx: 'Skin tags', charges: '11200>1 11201>1' },
    'L91.8 | 11200>1 11201>1',
  ],
  [
    'A removed melanoma is history (ICD-10-CM I.C.2.m); the screening is the reason of the visit',
    { dx: 'Z12.83; Z85.820', charges: '99213>1,2', age: 59 },
    'Z12.83 Z85.820 | 99213>1,2',
  ],
  [
    'Inflamed seborrheic keratoses frozen',
    { dx: 'Inflamed seborrheic keratosis', charges: '17110>1', age: 73, medicare: true },
    'L82.0 | 17110>1',
  ],
  [
    'Rash is integral to the contact dermatitis that was found (ICD-10-CM I.B.5)',
    { dx: 'Rash; Allergic contact dermatitis', charges: '99203>1,2', age: 28 },
    'L23.9 | 99203>1',
  ],
  [
    'Eczema seen by video at home: 95 for a commercial plan (CPT Appendix P)',
    { dx: 'Atopic dermatitis', charges: '99213>1', at: 'telehealthHome', age: 24 },
    'L20.9 | 99213-95>1',
  ],
  [
    'A biopsy of another lesion in ten global days of the last: 79 as sent (CMS ch. 12 §40.2)',
    {
      ...{ dx: 'D49.2', charges: '11102-79>1', age: 70, medicare: true },
      note: 'Day 5 after destruction of keratoses by me. New unrelated papule of the chest biopsied.',
    },
    'D49.2 | 11102-79>1',
  ],
]
