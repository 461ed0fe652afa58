import type { Edit } from '../../edit.ts'
import { addressComplete } from './address-complete.ts'
import { admissionDateStated } from './admission-date-stated.ts'
import { admissionSourceStated } from './admission-source-stated.ts'
import { admissionTypeStated } from './admission-type-stated.ts'
import { agePlausible } from './age-plausible.ts'
import { amounts } from './amounts.ts'
import { authorizationNumber } from './authorization-number.ts'
import { billingStreet } from './billing-street.ts'
import { billingZip } from './billing-zip.ts'
import { birthBeforeService } from './birth-before-service.ts'
import { childYoungerThanHolder } from './child-younger-than-holder.ts'
import { cliaNumber } from './clia-number.ts'
import { clinicianTaxonomy } from './clinician-taxonomy.ts'
import { conditionCodeForm } from './condition-code-form.ts'
import { consultationRequest } from './consultation-request.ts'
import { controlNumber } from './control-number.ts'
import { diagnosisCount } from './diagnosis-count.ts'
import { diagnosisPointers } from './diagnosis-pointers.ts'
import { dischargeAfterAdmission } from './discharge-after-admission.ts'
import { dischargeStatusStated } from './discharge-status-stated.ts'
import { filingIndicator } from './filing-indicator.ts'
import { lineCharge } from './line-charge.ts'
import { lineCount } from './line-count.ts'
import { lineNumbering } from './line-numbering.ts'
import { medicareIsSelf } from './medicare-is-self.ts'
import { medicareTotal } from './medicare-total.ts'
import { memberIdCharacters } from './member-id-characters.ts'
import { memberIdPresent } from './member-id-present.ts'
import { nothingLeft } from './nothing-left.ts'
import { npiCheckDigit } from './npi-check-digit.ts'
import { npiTwoRoles } from './npi-two-roles.ts'
import { occurrenceCodeForm } from './occurrence-code-form.ts'
import { originalNumber } from './original-number.ts'
import { payerTwice } from './payer-twice.ts'
import { personName } from './person-name.ts'
import { postalCode } from './postal-code.ts'
import { presentOnAdmission } from './present-on-admission.ts'
import { priorPayerDate } from './prior-payer-date.ts'
import { priorPayerReasons } from './prior-payer-reasons.ts'
import { priorPayers } from './prior-payers.ts'
import { replacementNumber } from './replacement-number.ts'
import { revenueCodeStated } from './revenue-code-stated.ts'
import { serviceAfterDeath } from './service-after-death.ts'
import { serviceDateFuture } from './service-date-future.ts'
import { serviceInStay } from './service-in-stay.ts'
import { sexStated } from './sex-stated.ts'
import { stateKnown } from './state-known.ts'
import { subscriberIsPatient } from './subscriber-is-patient.ts'
import { subscriberStated } from './subscriber-stated.ts'
import { supplyOrder } from './supply-order.ts'
import { taxIdForm } from './tax-id-form.ts'
import { taxIdPrefix } from './tax-id-prefix.ts'
import { taxonomyForm } from './taxonomy-form.ts'
import { taxonomyKnown } from './taxonomy-known.ts'
import { testOrder } from './test-order.ts'
import { textCharacters } from './text-characters.ts'
import { textLength } from './text-length.ts'
import { typeOfBillStated } from './type-of-bill-stated.ts'
import { unitsForm } from './units-form.ts'
import { valueCodeForm } from './value-code-form.ts'
import { zipFitsState } from './zip-fits-state.ts'

export const COMPLETENESS: readonly Edit[] = [
  controlNumber,
  lineCount,
  diagnosisCount,
  lineNumbering,
  subscriberStated,
  subscriberIsPatient,
  childYoungerThanHolder,
  memberIdPresent,
  memberIdCharacters,
  medicareIsSelf,
  payerTwice,
  filingIndicator,
  npiCheckDigit,
  npiTwoRoles,
  clinicianTaxonomy,
  taxonomyForm,
  taxonomyKnown,
  taxIdForm,
  taxIdPrefix,
  billingZip,
  billingStreet,
  addressComplete,
  postalCode,
  stateKnown,
  zipFitsState,
  personName,
  textCharacters,
  textLength,
  sexStated,
  serviceDateFuture,
  birthBeforeService,
  agePlausible,
  serviceAfterDeath,
  amounts,
  lineCharge,
  unitsForm,
  medicareTotal,
  diagnosisPointers,
  replacementNumber,
  originalNumber,
  priorPayers,
  priorPayerDate,
  priorPayerReasons,
  nothingLeft,
  consultationRequest,
  supplyOrder,
  testOrder,
  cliaNumber,
  authorizationNumber,
  revenueCodeStated,
  typeOfBillStated,
  admissionTypeStated,
  admissionSourceStated,
  dischargeStatusStated,
  admissionDateStated,
  dischargeAfterAdmission,
  serviceInStay,
  presentOnAdmission,
  conditionCodeForm,
  occurrenceCodeForm,
  valueCodeForm,
]
