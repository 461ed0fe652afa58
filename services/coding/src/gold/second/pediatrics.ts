import type { GoldRow } from '../visit.ts'

/** Written from public rules before the coding was run on them, and not used while rules were written. */
export const PEDIATRICS_SECOND: GoldRow[] = [
  [
    'Two vaccines of four components each: two first parts, six more; the visit is separate: 25 (NCCI manual ch. 11)',
    { dx: 'WCC; Z23', charges: '99392>1 90710>2 90696>2 90460*2>2 90461*6>2', age: 4 },
    'Z00.129 Z23 | 99392-25>1 90710>2 90696>2 90460*2>2 90461*6>2',
  ],
  [
    'A well visit with an acute finding is one with abnormal findings; the problem visit is 25 (ICD-10-CM I.C.21.c.13; CPT preventive)',
    { dx: 'Well child check; AOM right', charges: '99392>1 99213>2', age: 2 },
    'Z00.121 H66.91 | 99392>1 99213-25>2',
  ],
  [
    'Both ears are one code (ICD-10-CM I.B.13)',
    { dx: 'AOM, bilateral', charges: '99213>1', age: 3 },
    'H66.93 | 99213>1',
  ],
  [
    'A waived test carries QW (CMS ch. 16 §70)',
    { dx: 'Strep pharyngitis', charges: '99213>1 87880>1', age: 8 },
    'J02.0 | 99213>1 87880-QW>1',
  ],
  [
    'Cough belongs to the airway infection (ICD-10-CM I.B.5)',
    { dx: 'URI; Cough', charges: '99213>1,2', age: 5 },
    'J06.9 | 99213>1',
  ],
  [
    'A flare of mild intermittent asthma; the visit beside the treatment is 25, the drug by milligrams begun (NCCI manual ch. 11)',
    {
      ...{ dx: 'Mild intermittent asthma with acute exacerbation', charges: '99214>1 94640>1 J7613>1', age: 7 },
      more: { 3: { measure: { drug: { given: 2.5, unit: 'mg', singleDose: false } } } },
    },
    'J45.21 | 99214-25>1 94640>1 J7613*3>1',
  ],
  [
    'Dehydration is not part of every gastroenteritis and is coded (ICD-10-CM I.B.6)',
    { dx: 'Viral gastroenteritis; Dehydration', charges: '99214>1,2', age: 3 },
    'A08.4 E86.0 | 99214>1,2',
  ],
  [
    'Attention deficit by kind (ICD-10-CM I.B.2)',
    { dx: 'ADHD, combined type', charges: '99214>1', age: 10, sex: 'M' },
    'F90.2 | 99214>1',
  ],
  [
    'Influenza shown by the rapid test, which is waived (CMS ch. 16 §70)',
    { dx: 'Influenza A with cough', charges: '99213>1 87804>1', age: 9 },
    'J10.1 | 99213>1 87804-QW>1',
  ],
  [
    'Croup with an injected steroid: the visit is 25, the drug by milligram (NCCI manual ch. 11)',
    {
      ...{ dx: 'Croup', charges: '99213>1 96372>1 J1100>1', age: 2 },
      more: { 3: { measure: { drug: { given: 6, unit: 'mg', singleDose: false } } } },
    },
    'J05.0 | 99213-25>1 96372>1 J1100*6>1',
  ],
  [
    'Fever belongs to the viral illness (ICD-10-CM I.B.5)',
    { dx: 'Viral syndrome; Fever', charges: '99213>1,2', age: 4 },
    'B34.9 | 99213>1',
  ],
  [
    'A newborn under eight days has its own check-up code (ICD-10-CM I.C.21.c.12)',
    { dx: 'Newborn check', charges: '99381>1', days: 5 },
    'Z00.110 | 99381>1',
  ],
  [
    'Anemia in short words with the waived hemoglobin (CMS ch. 16 §70)',
    { dx: 'Iron def anemia', charges: '99213>1 85018>1', age: 1 },
    'D50.9 | 99213>1 85018-QW>1',
  ],
  [
    'Allergy and asthma are both treated (ICD-10-CM IV.J)',
    { dx: 'Seasonal allergic rhinitis; Mild persistent asthma', charges: '99214>1,2', age: 11 },
    'J30.2 J45.30 | 99214>1,2',
  ],
  [
    'Probable pneumonia is not coded for a practice; the cough is (ICD-10-CM IV.H)',
    { dx: 'Cough; Probable pneumonia', charges: '99214>1,2', age: 6 },
    'R05.9 | 99214>1',
  ],
  [
    'Three vaccines with seven components at six months: three first parts, four more (CPT immunization administration)',
    { dx: 'Z00.129; Z23', charges: '99391>1 90723>2 90677>2 90680>2 90460*3>2 90461*4>2', days: 185 },
    'Z00.129 Z23 | 99391-25>1 90723>2 90677>2 90680>2 90460*3>2 90461*4>2',
  ],
  [
    'A vaccine at a nurse’s visit without counselling (CPT immunization administration)',
    { dx: 'Flu shot', charges: '90686>1 90471>1', age: 9 },
    'Z23 | 90686>1 90471>1',
  ],
  [
    'Counselled administration ends with eighteen years: at nineteen it is the plain one (CPT immunization administration)',
    { dx: 'Z23', charges: '90734>1 90460>1', age: 19 },
    'Z23 | 90734>1 90471>1',
  ],
  [
    'A developmental screening beside the check-up (AAP Bright Futures; CPT)',
    { dx: 'Well child visit', charges: '99392>1 96110>1', age: 1 },
    'Z00.129 | 99392>1 96110>1',
  ],
  [
    'Hearing and sight tested at the check-up (CPT; AAP Bright Futures)',
    { dx: 'Well child visit', charges: '99393>1 92551>1 99173>1', age: 6 },
    'Z00.129 | 99393>1 92551>1 99173>1',
  ],
  [
    'The newborn day visit beside a circumcision is 25 (CMS ch. 12 §40.1)',
    {
      ...{ dx: 'Z38.00', charges: '54150>1 99462>1', days: 1, sex: 'M', at: 'inpatient' },
      note: 'Daily newborn exam done. Circumcision done separately in the afternoon.',
    },
    'Z38.00 | 54150>1 99462-25>1',
  ],
  [
    'Wax of both ears removed with instruments: 50 (CPT; MPFS bilateral indicator)',
    {
      ...{ dx: 'Cerumen impaction, bilateral', charges: '69210>1', age: 12 },
      note: 'Impacted cerumen removed from both ears with curette.',
    },
    'H61.23 | 69210-50>1',
  ],
  [
    'A check-up is coded by the age on its date: at three years it is the code of one to four (CPT preventive)',
    { dx: 'Z00.129', charges: '99391>1', age: 3 },
    'Z00.129 | 99392>1',
  ],
  [
    'Otitis media without a side (ICD-10-CM I.B.13)',
    { dx: 'Acute otitis media', charges: '99213>1', age: 2 },
    '? coding.diagnosis-side-unspecified',
  ],
  [
    'Further components without the first part (NCCI add-on edits)',
    { dx: 'Z23', charges: '90707>1 90461*2>1', age: 1 },
    '? coding.addon-without-base',
  ],
  [
    'A vaccine without its administration (CPT: product and administration)',
    { dx: 'Z23', charges: '90716>1', age: 1 },
    '? coding.administration-missing',
  ],
  [
    'Wax in the right ear, removed from the left (CMS ch. 12; ICD-10-CM I.B.13)',
    { dx: 'H61.21', charges: '69210-LT>1', age: 10 },
    '? coding.side-disagrees',
  ],
  [
    'Measles, mumps and rubella have two components after the first; three were charged (CPT immunization administration)',
    { dx: 'Z23', charges: '90707>1 90460>1 90461*3>1', age: 1 },
    '? coding.units-differ',
  ],
]
