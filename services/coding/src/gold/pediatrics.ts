import { casesOf, type GoldRow } from './visit.ts'

const ROWS: GoldRow[] = [
  ['Well child of 4 years, established', { dx: 'Z00.129', charges: '99392>1', age: 4 }, 'Z00.129 | 99392>1'],
  ['Well infant of 6 months', { dx: 'Z00.129', charges: '99391>1', days: 180 }, 'Z00.129 | 99391>1'],
  ['Well child of 8 years, new', { dx: 'Z00.129', charges: '99383>1', age: 8 }, 'Z00.129 | 99383>1'],
  ['Adolescent of 14', { dx: 'Z00.129', charges: '99394>1', age: 14 }, 'Z00.129 | 99394>1'],
  [
    'The code of another age is replaced by that of the age',
    { dx: 'Z00.129', charges: '99392>1', age: 8 },
    'Z00.129 | 99393>1',
  ],
  ['Newborn check under 8 days', { dx: 'Z00.110', charges: '99381>1', days: 5 }, 'Z00.110 | 99381>1'],
  ['Newborn check of 8 to 28 days', { dx: 'Z00.111', charges: '99391>1', days: 15 }, 'Z00.111 | 99391>1'],
  [
    'A finding makes the check one with abnormal findings, and is coded after it',
    { dx: 'Z00.121; H66.91', charges: '99392>1,2', age: 3 },
    'Z00.121 H66.91 | 99392>1,2',
  ],
  [
    'A sick visit of its own beside the well child: 25 on the sick visit',
    { dx: 'Z00.121; H66.91', charges: '99392>1 99213>2', age: 3 },
    'Z00.121 H66.91 | 99392>1 99213-25>2',
  ],
  [
    'One vaccine with counselling under 19: product and first component',
    { dx: 'Z00.129; Z23', charges: '99392-25>1 90686>2 90460>2', age: 4 },
    'Z00.129 Z23 | 99392-25>1 90686>2 90460>2',
  ],
  [
    'A visit beside vaccination needs 25',
    { dx: 'Z00.129; Z23', charges: '99392>1 90686>2 90460>2', age: 4 },
    'Z00.129 Z23 | 99392-25>1 90686>2 90460>2',
  ],
  [
    'Measles, mumps, rubella with counselling: first component and two more',
    { dx: 'Z23', charges: '90707>1 90460>1 90461*2>1', age: 4 },
    'Z23 | 90707>1 90460>1 90461*2>1',
  ],
  [
    'Two vaccines without counselling: first injection and one more',
    { dx: 'Z23', charges: '90707>1 90716>1 90471>1 90472>1', age: 4 },
    'Z23 | 90707>1 90716>1 90471>1 90472>1',
  ],
  [
    'A second administration without the first is asked about',
    { dx: 'Z23', charges: '90716>1 90472>1', age: 4 },
    '? coding.addon-without-base',
  ],
  [
    'Vaccines by mouth have an administration of their own',
    { dx: 'Z23', charges: '90680>1 90473>1', days: 120 },
    'Z23 | 90680>1 90473>1',
  ],
  [
    'COVID-19 vaccine with its own administration',
    { dx: 'Z23', charges: '91319>1 90480>1', age: 7 },
    'Z23 | 91319>1 90480>1',
  ],
  ['Developmental screening', { dx: 'Z13.42', charges: '96110>1', age: 2 }, 'Z13.42 | 96110>1'],
  [
    'Developmental screening beside the well child',
    { dx: 'Z00.129; Z13.42', charges: '99392>1 96110>2', age: 2 },
    'Z00.129 Z13.42 | 99392>1 96110>2',
  ],
  ['Hearing screen, pure tone', { dx: 'Z00.129', charges: '92551>1', age: 5 }, 'Z00.129 | 92551>1'],
  ['Vision screen by instrument', { dx: 'Z00.129', charges: '99177>1', age: 3 }, 'Z00.129 | 99177>1'],
  [
    'Strep throat with a rapid test in the office: QW',
    { dx: 'J02.0', charges: '99213>1 87880>1', age: 7 },
    'J02.0 | 99213>1 87880-QW>1',
  ],
  ['The charge master says QW already', { dx: 'J02.0', charges: '1400880>1', age: 7 }, 'J02.0 | 87880-QW>1'],
  ['Fever is part of strep throat', { dx: 'R50.9; J02.0', charges: '99213>1,2', age: 7 }, 'J02.0 | 99213>1'],
  ['Fever alone stays', { dx: 'R50.9', charges: '99213>1', age: 2 }, 'R50.9 | 99213>1'],
  ['Cough is part of croup', { dx: 'R05.9; J05.0', charges: '99213>1,2', age: 2 }, 'J05.0 | 99213>1'],
  [
    'Ear infection without its side is asked about',
    { dx: 'H66.90', charges: '99213>1', age: 3 },
    '? coding.diagnosis-side-unspecified',
  ],
  [
    'Ear infection of the right in words',
    { dx: 'right ear infection', charges: '99213>1', age: 3 },
    'H66.91 | 99213>1',
  ],
  ['Ear wax removed from both ears: 50', { dx: 'H61.23', charges: '69210-50>1', age: 6 }, 'H61.23 | 69210-50>1'],
  [
    'Ear wax removed from the left in the words of the charge',
    { dx: 'H61.22', charges: '69210>1', age: 6, more: { 1: { text: 'ear wax removal left ear' } } },
    'H61.22 | 69210-LT>1',
  ],
  [
    'A visit beside the ear wax for another problem: 25',
    { dx: 'J45.30; H61.22', charges: '99213>1 69210-LT>2', age: 6 },
    'J45.30 H61.22 | 99213-25>1 69210-LT>2',
  ],
  [
    'Nebulizer treatment with its drug',
    { dx: 'J45.21', charges: '99214>1 94640>1 J7613*3>1', age: 6 },
    'J45.21 | 99214>1 94640>1 J7613*3>1',
  ],
  [
    'Asthma with a flare in words',
    { dx: 'mild intermittent asthma with flare', charges: '99213>1', age: 6 },
    'J45.21 | 99213>1',
  ],
  ['Sports physical', { dx: 'Z02.5', charges: '99394>1', age: 15 }, 'Z02.5 | 99394>1'],
  [
    'Vomiting and diarrhea are part of the gut infection',
    { dx: 'R11.10; R19.7; A08.4', charges: '99213>1,2,3', age: 4 },
    'A08.4 | 99213>1',
  ],
  ['Lead level in the office', { dx: 'Z13.88', charges: '83655>1', age: 1 }, 'Z13.88 | 83655-QW>1'],
  ['Hemoglobin by finger stick', { dx: 'D50.9', charges: '85018>1 36416>1', age: 1 }, 'D50.9 | 85018-QW>1 36416>1'],
  ['Circumcision of a newborn', { dx: 'Z00.110', charges: '54150>1', days: 4, sex: 'M' }, 'Z00.110 | 54150>1'],
  [
    'Attention deficit by decision making: level 4',
    {
      ...{ dx: 'F90.2', charges: '99214>1', age: 9 },
      visit: { patientStatus: 'established', problems: [{ kind: 'chronicWorse' }], risk: 'moderate' },
    },
    'F90.2 | 99214>1',
  ],
  [
    'Attention deficit by time: 20 to 29 minutes is level 3',
    {
      ...{ dx: 'F90.0', charges: '99213>1', age: 9 },
      visit: { patientStatus: 'established', totalMinutes: 25 },
    },
    'F90.0 | 99213>1',
  ],
  [
    'A level below what the record supports rides along',
    {
      ...{ dx: 'J45.41; J45.21', charges: '99212>2', age: 9 },
      visit: { patientStatus: 'established', totalMinutes: 45 },
    },
    '? coding.diagnosis-unknown',
  ],
  [
    'Ceftriaxone 500 mg by injection is two units',
    {
      ...{ dx: 'H66.91', charges: '96372>1 J0696>1', age: 2 },
      more: { 2: { measure: { drug: { given: 500, unit: 'mg', singleDose: false } } } },
    },
    'H66.91 | 96372>1 J0696*2>1',
  ],
  [
    'A vaccine that the caregiver refused',
    { dx: 'Z00.129; Z28.82', charges: '99392>1,2', age: 4 },
    'Z00.129 Z28.82 | 99392>1,2',
  ],
  ['Newborn jaundice', { dx: 'P59.9', charges: '99213>1', days: 6 }, 'P59.9 | 99213>1'],
  ['Flu test of both kinds: two units', { dx: 'J10.1', charges: '87804-QW*2>1', age: 5 }, 'J10.1 | 87804-QW*2>1'],
  ['Rash of hand, foot and mouth disease', { dx: 'R21; B08.4', charges: '99213>1,2', age: 2 }, 'B08.4 | 99213>1'],
  ['Autism in words', { dx: 'autism', charges: '99214>1', age: 5 }, 'F84.0 | 99214>1'],
  ['Wheeze is part of asthma', { dx: 'J45.909', charges: '99213>1', age: 6 }, 'J45.909 | 99213>1'],
  [
    'Depression screen beside the visit of an adolescent',
    { dx: 'Z00.129', charges: '99394>1 96127>1', age: 14 },
    'Z00.129 | 99394>1 96127>1',
  ],
  ['Video visit for a cold', { dx: 'J06.9', charges: '99213>1', at: 'telehealthHome', age: 8 }, 'J06.9 | 99213-95>1'],
  ['Behind on vaccinations', { dx: 'Z00.129; Z28.39', charges: '99392>1,2', age: 2 }, 'Z00.129 Z28.39 | 99392>1,2'],
  [
    'Four products of nine components with counselling: a unit for each, and five more components',
    { dx: 'Z23', charges: '90707>1 90716>1 90696>1 90633>1 90460>1 90461>1', age: 4 },
    'Z23 | 90707>1 90716>1 90696>1 90633>1 90460*4>1 90461*5>1',
  ],
  [
    'Counselling ends at 18 years: the vaccine of an adult is given by 90471',
    { dx: 'Z23', charges: '90715>1 90460>1', age: 30 },
    'Z23 | 90715>1 90471>1',
  ],
  [
    'An injection and a vaccine by mouth: first by injection, one more by mouth',
    { dx: 'Z23', charges: '90670>1 90680>1 90471>1 90474>1', days: 120 },
    'Z23 | 90670>1 90680>1 90471>1 90474>1',
  ],
  [
    'More administrations than products go to a coder',
    { dx: 'Z23', charges: '90707>1 90460*3>1', age: 4 },
    '? coding.units-differ',
  ],
  [
    'The check of a newborn of 15 days has the code of 8 to 28 days',
    { dx: 'Z00.110', charges: '99391>1', days: 15 },
    'Z00.111 | 99391>1',
  ],
  [
    'The first care of a newborn in the hospital',
    { dx: 'Z38.00', charges: '99460>1', days: 0, at: 'inpatient' },
    'Z38.00 | 99460>1',
  ],
  [
    'Well child at one year with three vaccines and counselling',
    { dx: 'Z00.129; Z23', charges: '99392>1 90707>2 90716>2 90686>2 90460*3>2 90461*2>2', age: 1 },
    'Z00.129 Z23 | 99392-25>1 90707>2 90716>2 90686>2 90460*3>2 90461*2>2',
  ],
  [
    'Two months: a product of five components and one by mouth, counselled',
    { dx: 'Z23', charges: '90698>1 90680>1 90460*2>1 90461*4>1', days: 60 },
    'Z23 | 90698>1 90680>1 90460*2>1 90461*4>1',
  ],
  [
    'Preventive visit of a new patient of 12 years charged as of 11',
    { dx: 'Z00.129', charges: '99383>1', age: 12 },
    'Z00.129 | 99384>1',
  ],
  [
    'A newborn check of 5 days with the code of later days',
    { dx: 'Z00.111', charges: '99381>1', days: 5 },
    'Z00.110 | 99381>1',
  ],
]

export const PEDIATRICS = casesOf('pediatrics', ROWS)
