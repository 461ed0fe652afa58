import type { Clean, Defect } from './case.ts'
import { HOSPITAL_AND_PAYER_CLAIMS } from './clean/hospital-and-payer-claims.ts'
import { JUDGED_BY_MORE } from './clean/judged-by-more.ts'
import { OFFICE_CLAIMS } from './clean/office-claims.ts'
import { PROCEDURE_CLAIMS } from './clean/procedure-claims.ts'
import { ADDRESSES_AND_NAMES } from './defects/addresses-and-names.ts'
import { COMPLIANCE } from './defects/compliance.ts'
import { COVERAGE } from './defects/coverage.ts'
import { DATES_AND_AMOUNTS } from './defects/dates-and-amounts.ts'
import { DIAGNOSES } from './defects/diagnoses.ts'
import { DIAGNOSES_IN_ORDER } from './defects/diagnoses-in-order.ts'
import { DOCUMENTATION } from './defects/documentation.ts'
import { HISTORY } from './defects/history.ts'
import { HOSPITAL_CODES } from './defects/hospital-codes.ts'
import { HOSPITAL_STAY } from './defects/hospital-stay.ts'
import { MODIFIERS } from './defects/modifiers.ts'
import { MODIFIERS_AND_PROCEDURES } from './defects/modifiers-and-procedures.ts'
import { NCCI } from './defects/ncci.ts'
import { NECESSITY } from './defects/necessity.ts'
import { PARTIES } from './defects/parties.ts'
import { PAYER } from './defects/payer.ts'
import { PRIOR_PAYERS_AND_PROVIDERS } from './defects/prior-payers-and-providers.ts'
import { PROCEDURES } from './defects/procedures.ts'
import { PROCEDURES_TOGETHER } from './defects/procedures-together.ts'

/** Claims with one thing wrong each, by what it is about. */
export const DEFECTS: readonly Defect[] = [
  ...ADDRESSES_AND_NAMES,
  ...COMPLIANCE,
  ...COVERAGE,
  ...DATES_AND_AMOUNTS,
  ...DIAGNOSES,
  ...DIAGNOSES_IN_ORDER,
  ...DOCUMENTATION,
  ...HISTORY,
  ...HOSPITAL_CODES,
  ...HOSPITAL_STAY,
  ...MODIFIERS,
  ...MODIFIERS_AND_PROCEDURES,
  ...NCCI,
  ...NECESSITY,
  ...PARTIES,
  ...PAYER,
  ...PRIOR_PAYERS_AND_PROVIDERS,
  ...PROCEDURES,
  ...PROCEDURES_TOGETHER,
]

/** Claims on which no edit fires. */
export const CLEAN: readonly Clean[] = [
  ...HOSPITAL_AND_PAYER_CLAIMS,
  ...JUDGED_BY_MORE,
  ...OFFICE_CLAIMS,
  ...PROCEDURE_CLAIMS,
]
