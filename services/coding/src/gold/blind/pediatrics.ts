import type { GoldRow } from '../visit.ts'

/** Written from public rules before the coding was run on them. */
export const PEDIATRICS_VISITS: GoldRow[] = [
  [
    'Vaccines of four parts each with counselling: a first part and three more apiece (CPT 90460/90461); the check takes 25 (NCCI manual ch. 11)',
    { dx: 'Z00.129; Z23', charges: '99392>1 90696>2 90710>2 90460*2>2 90461*6>2', age: 4 },
    'Z00.129 Z23 | 99392-25>1 90696>2 90710>2 90460*2>2 90461*6>2',
  ],
  [
    'Two months: five parts and three single ones are four first parts and four more (CPT 90460/90461)',
    { dx: 'Z00.129; Z23', charges: '99391>1 90723>2 90647>2 90677>2 90681>2 90460*4>2 90461*4>2', days: 61 },
    'Z00.129 Z23 | 99391-25>1 90723>2 90647>2 90677>2 90681>2 90460*4>2 90461*4>2',
  ],
  [
    'Fever is integral to strep throat (ICD-10-CM I.B.5); the waived test is QW (CMS ch. 16 §70)',
    { dx: 'Fever; Strep throat', charges: '99213>1,2 1400880>1', age: 7 },
    'J02.0 | 99213>1 87880-QW>1',
  ],
  ['Ear infection by side', { dx: 'Acute otitis media, right ear', charges: '99213>1', age: 3 }, 'H66.91 | 99213>1'],
  ['Both ears are one code', { dx: 'Bilateral otitis media', charges: '99213>1', age: 2 }, 'H66.93 | 99213>1'],
  [
    'Flare of asthma: treatment with 25 on the visit, oximetry has no payment beside it (fee schedule status T), 2.5 mg are three units begun',
    {
      ...{ dx: 'Mild intermittent asthma with acute exacerbation', charges: '99214>1 94640>1 94760>1 J7613>1', age: 9 },
      more: { 4: { measure: { drug: { given: 2.5, unit: 'mg', singleDose: true } } } },
      note: 'Wheezing, SpO2 93 %. Nebulized albuterol 2.5 mg, improved. History, exam and plan with oral steroid.',
    },
    'J45.21 | 99214-25>1 94640>1 J7613*3>1',
  ],
  [
    'A second treatment an hour later: 76 as sent (CPT 94640)',
    {
      ...{ dx: 'J45.901', charges: '94640>1 94640-76>1', age: 6 },
      note: 'Nebulizer at 15:00. Still wheezing; second nebulizer at 16:00.',
    },
    'J45.901 | 94640>1 94640-76>1',
  ],
  [
    'First day of a healthy newborn in the hospital; the birth is first-listed (ICD-10-CM I.C.16.a.2)',
    { dx: 'Z38.00', charges: '99460>1', at: 'inpatient', days: 0 },
    'Z38.00 | 99460>1',
  ],
  [
    'A further newborn day with jaundice: the birth first, the condition after (ICD-10-CM I.C.16.a.2)',
    { dx: 'Newborn jaundice; Z38.00', charges: '99462>1,2', at: 'inpatient', days: 1 },
    'Z38.00 P59.9 | 99462>2,1',
  ],
  [
    'Admitted and discharged on the day of birth',
    { dx: 'Z38.00', charges: '99463>1', at: 'inpatient', days: 0 },
    'Z38.00 | 99463>1',
  ],
  [
    'A newborn day beside the circumcision: 25 (CMS ch. 12 §40.1)',
    {
      ...{ dx: 'Z38.00', charges: '99462>1 54150>1', at: 'inpatient', days: 1, sex: 'M' },
      note: 'Newborn day 2: exam, feeding and weight reviewed with the mother. Separately, circumcision with clamp and block, consent signed.',
    },
    'Z38.00 | 99462-25>1 54150>1',
  ],
  [
    'Newborn check in the office at five days, with jaundice (ICD-10-CM I.C.21.c.5, Z00.11)',
    { dx: 'Z00.110; P59.9', charges: '99391>1,2', days: 5 },
    'Z00.110 P59.9 | 99391>1,2',
  ],
  ['Newborn check at twelve days', { dx: 'Z00.111', charges: '99391>1', days: 12 }, 'Z00.111 | 99391>1'],
  [
    'A problem beyond the check: visit with 25 beside the preventive code (CPT preventive medicine)',
    {
      ...{ dx: 'Z00.121; H66.92', charges: '99393>1 99213>2', age: 6 },
      note: 'Well check. In addition left otitis media: history, exam, amoxicillin prescribed.',
    },
    'Z00.121 H66.92 | 99393>1 99213-25>2',
  ],
  [
    'A stable known condition is no abnormal finding (ICD-10-CM I.C.21.c.13)',
    {
      ...{ dx: 'Z00.129; J45.20', charges: '99393>1,2', age: 8 },
      note: 'Well child. Known asthma, stable, no change.',
    },
    'Z00.129 J45.20 | 99393>1,2',
  ],
  [
    'A nurse gives two vaccines without counselling: first and further (CPT 90471/90472)',
    { dx: 'Z23', charges: '90734>1 90715>1 90471>1 90472>1', age: 12 },
    'Z23 | 90734>1 90715>1 90471>1 90472>1',
  ],
  [
    'A vaccine by mouth has an administration of its own (CPT 90473)',
    { dx: 'Z23', charges: '90680>1 90473>1', days: 61 },
    'Z23 | 90680>1 90473>1',
  ],
  ['Influenza vaccine with counselling', { dx: 'Z23', charges: '90686>1 1400460>1', age: 9 }, 'Z23 | 90686>1 90460>1'],
  [
    'COVID-19 vaccine with its own administration code (CPT 90480)',
    { dx: 'Z23', charges: '91319>1 90480>1', age: 8 },
    'Z23 | 91319>1 90480>1',
  ],
  [
    'Development screened at the check of 18 months: no 25 (no NCCI pair)',
    { dx: 'Z00.129; Z13.42', charges: '99392>1 96110>2', age: 1 },
    'Z00.129 Z13.42 | 99392>1 96110>2',
  ],
  [
    'Attention deficit followed with a scored questionnaire',
    { dx: 'ADHD, combined type', charges: '99214>1 96127>1', age: 10, sex: 'M' },
    'F90.2 | 99214>1 96127>1',
  ],
  [
    'Wax in both ears; whether one or both were cleaned is not told (CPT 69210)',
    { dx: 'Impacted cerumen, both ears', charges: '69210>1', age: 5 },
    '? coding.procedure-site',
  ],
  [
    'Lead and hemoglobin by finger stick, waived (CMS ch. 16 §70)',
    { dx: 'Z13.88', charges: '83655-QW>1 85018-QW>1 36416>1', age: 1 },
    'Z13.88 | 83655-QW>1 85018-QW>1 36416>1',
  ],
  [
    'Vomiting and diarrhea are integral to viral gastroenteritis (ICD-10-CM I.B.5)',
    { dx: 'Viral gastroenteritis; Vomiting; Diarrhea', charges: '99213>1,2,3', age: 4 },
    'A08.4 | 99213>1',
  ],
  [
    'Cough is integral to a cold (ICD-10-CM I.B.5)',
    { dx: 'Acute upper respiratory infection; Cough', charges: '99212>1,2', age: 3 },
    'J06.9 | 99212>1',
  ],
  [
    'Dexamethasone 4 mg by injection: units by dose, 25 on the visit (NCCI manual ch. 11)',
    {
      ...{ dx: 'Croup', charges: '99213>1 96372>1 J1100>1', age: 2 },
      more: { 3: { measure: { drug: { given: 4, unit: 'mg', singleDose: false } } } },
    },
    'J05.0 | 99213-25>1 96372>1 J1100*4>1',
  ],
  [
    'Ceftriaxone 600 mg: three units of 250 mg begun (HCPCS dose)',
    {
      ...{ dx: 'H66.93', charges: '96372>1 J0696>1', age: 1 },
      more: { 2: { measure: { drug: { given: 600, unit: 'mg', singleDose: false } } } },
    },
    'H66.93 | 96372>1 J0696*3>1',
  ],
  [
    'A vaccine that the parents refused is a status beside the check (ICD-10-CM I.C.21.c.3, Z28)',
    { dx: 'Z00.129; Z28.82', charges: '99392>1,2', age: 2 },
    'Z00.129 Z28.82 | 99392>1,2',
  ],
]
