import type { GoldRow } from '../visit.ts'

/** Where a coder asks, or bills other than what was charged. */
export const PEDIATRICS_ASKED: GoldRow[] = [
  [
    'Further parts without a first part',
    { dx: 'Z23', charges: '90707>1 90461*2>1', age: 1 },
    '? coding.addon-without-base',
  ],
  [
    'Counselling codes end at 18 years: the plain administration (CPT 90460)',
    { dx: 'Z23', charges: '90686>1 90460>1', age: 19 },
    'Z23 | 90686>1 90471>1',
  ],
  [
    'The preventive code follows the age: six years are 5 to 11 (CPT preventive medicine)',
    { dx: 'Z00.129', charges: '99392>1', age: 6 },
    'Z00.129 | 99393>1',
  ],
  [
    'A new-patient check of a known child is the established one (CPT new and established)',
    { dx: 'Z00.129', charges: '99383>1', age: 7, visit: { patientStatus: 'established' } },
    'Z00.129 | 99393>1',
  ],
  [
    'A check at 20 days is the newborn code of 8 to 28 days (Excludes1 at Z00.12)',
    { dx: 'Z00.129', charges: '99391>1', days: 20 },
    'Z00.111 | 99391>1',
  ],
  [
    'An ear infection found at the check is an abnormal finding (ICD-10-CM I.C.21.c.13)',
    {
      ...{ dx: 'Z00.129; H66.91', charges: '99392>1,2', age: 2 },
      note: 'Well child. New right otitis media found on exam.',
    },
    'Z00.121 H66.91 | 99392>1,2',
  ],
  [
    'Ear infection without a side (ICD-10-CM I.B.13)',
    { dx: 'Otitis media', charges: '99213>1', age: 3 },
    '? coding.diagnosis-side-unspecified',
  ],
  [
    'Type 1 and type 2 diabetes exclude each other (Excludes1 at E10)',
    { dx: 'E10.9; E11.9', charges: '99214>1,2', age: 15 },
    '? coding.diagnosis-conflict',
  ],
  [
    'Two severities of one asthma contradict each other (severity axis of J45)',
    { dx: 'J45.20; J45.40', charges: '99213>1,2', age: 10 },
    '? coding.diagnosis-conflict',
  ],
  [
    'Vaccine product without its administration: was it given here? (CPT: both are reported)',
    { dx: 'Z23', charges: '90686>1', age: 11 },
    '? coding.administration-missing',
  ],
  [
    'Instrument screening and a chart of letters exclude each other (NCCI 99177/99173, indicator 0)',
    { dx: 'Z00.129', charges: '99392>1 99177>1 99173>1', age: 3 },
    'Z00.129 | 99392>1 99177>1',
  ],
  [
    'Influenza A and B read apart: the second result is distinct (CMS NCCI FAQ, 87804)',
    {
      ...{ dx: 'J10.1', charges: '99213>1 87804-QW>1 87804-QW>1', age: 8 },
      note: 'Rapid influenza A positive. Rapid influenza B, separate result, negative.',
    },
    'J10.1 | 99213>1 87804-QW>1 87804-59-QW>1',
  ],
]
