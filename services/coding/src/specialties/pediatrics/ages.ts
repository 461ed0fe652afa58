import type { AgeBand, AgeOfDiagnosis } from '../rules.ts'

/** Preventive visits by whole years of age (CPT preventive medicine). */
export const PREVENTIVE_AGES: readonly AgeBand[] = [
  { upTo: 0, new: '99381', established: '99391' },
  { upTo: 4, new: '99382', established: '99392' },
  { upTo: 11, new: '99383', established: '99393' },
  { upTo: 17, new: '99384', established: '99394' },
  { upTo: 39, new: '99385', established: '99395' },
  { upTo: 64, new: '99386', established: '99396' },
  { upTo: Infinity, new: '99387', established: '99397' },
]

/** Checks of newborns by whole days of age (ICD-10-CM, Z00.11-). */
export const NEWBORN_CHECKS: readonly AgeOfDiagnosis[] = [
  { code: 'Z00110', fromDay: 0, toDay: 7 },
  { code: 'Z00111', fromDay: 8, toDay: 28 },
]
