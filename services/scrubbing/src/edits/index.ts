import type { Edit } from '../edit.ts'
import { addonWithoutBase } from './addon-without-base.ts'
import { ageAndSex } from './age-and-sex.ts'
import { amounts } from './amounts.ts'
import { controlNumber } from './control-number.ts'
import { dates } from './dates.ts'
import { diagnosisExcludes } from './diagnosis-excludes.ts'
import { diagnosisPointers } from './diagnosis-pointers.ts'
import { diagnosisValid } from './diagnosis-valid.ts'
import { duplicateLine } from './duplicate-line.ts'
import { externalCauseFirst } from './external-cause-first.ts'
import { modifierConflict } from './modifier-conflict.ts'
import { modifierFitsProcedure } from './modifier-fits-procedure.ts'
import { modifierValid } from './modifier-valid.ts'
import { npiCheckDigit } from './npi-check-digit.ts'
import { payerAuthorization } from './payer-authorization.ts'
import { payerMemberId } from './payer-member-id.ts'
import { payerTimelyFiling } from './payer-timely-filing.ts'
import { priorPayers } from './prior-payers.ts'
import { procedureValid } from './procedure-valid.ts'
import { requiredFields } from './required-fields.ts'
import { sideAgrees } from './side-agrees.ts'
import { sideStated } from './side-stated.ts'
import { telehealthModifier } from './telehealth-modifier.ts'
import { units } from './units.ts'
import { visitWithProcedure } from './visit-with-procedure.ts'

/** Every edit. The order only decides which of several stops leads the work item; verdicts do not depend on it. */
export const EDITS: readonly Edit[] = [
  controlNumber,
  requiredFields,
  npiCheckDigit,
  dates,
  amounts,
  priorPayers,
  diagnosisValid,
  procedureValid,
  modifierValid,
  diagnosisPointers,
  externalCauseFirst,
  diagnosisExcludes,
  ageAndSex,
  addonWithoutBase,
  visitWithProcedure,
  modifierConflict,
  modifierFitsProcedure,
  sideAgrees,
  sideStated,
  duplicateLine,
  units,
  telehealthModifier,
  payerMemberId,
  payerAuthorization,
  payerTimelyFiling,
]
