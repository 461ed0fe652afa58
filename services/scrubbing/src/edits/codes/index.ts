import type { Edit } from '../../edit.ts'
import { additionalCode } from './additional-code.ts'
import { addonSeveralProcedures } from './addon-several-procedures.ts'
import { addonWithoutBase } from './addon-without-base.ts'
import { administrationOfVaccine } from './administration-of-vaccine.ts'
import { admissionSourceKnown } from './admission-source-known.ts'
import { admissionTypeKnown } from './admission-type-known.ts'
import { assistantAtSurgery } from './assistant-at-surgery.ts'
import { bilateralUnits } from './bilateral-units.ts'
import { billFitsPlace } from './bill-fits-place.ts'
import { billFrequency } from './bill-frequency.ts'
import { bothSides } from './both-sides.ts'
import { coSurgeonsAllowed } from './co-surgeons-allowed.ts'
import { codeFirst } from './code-first.ts'
import { codeForm } from './code-form.ts'
import { deathDated } from './death-dated.ts'
import { diagnosisAge } from './diagnosis-age.ts'
import { diagnosisExcludes } from './diagnosis-excludes.ts'
import { diagnosisSex } from './diagnosis-sex.ts'
import { diagnosisTwice } from './diagnosis-twice.ts'
import { diagnosisValid } from './diagnosis-valid.ts'
import { dischargeStatusKnown } from './discharge-status-known.ts'
import { drugModifierOnDrug } from './drug-modifier-on-drug.ts'
import { drugWasteAlone } from './drug-waste-alone.ts'
import { drugWasteBothWays } from './drug-waste-both-ways.ts'
import { externalCauseFirst } from './external-cause-first.ts'
import { facilityModifier } from './facility-modifier.ts'
import { firstListedOnly } from './first-listed-only.ts'
import { hypertensionCombined } from './hypertension-combined.ts'
import { laboratoryRepeat } from './laboratory-repeat.ts'
import { manifestationFirst } from './manifestation-first.ts'
import { medicareScreening } from './medicare-screening.ts'
import { modifierConflict } from './modifier-conflict.ts'
import { modifierFitsProcedure } from './modifier-fits-procedure.ts'
import { modifierOrder } from './modifier-order.ts'
import { modifierTwice } from './modifier-twice.ts'
import { modifierValid } from './modifier-valid.ts'
import { neverFirst } from './never-first.ts'
import { newAndEstablished } from './new-and-established.ts'
import { newbornAge } from './newborn-age.ts'
import { obstetricFirst } from './obstetric-first.ts'
import { placeKnown } from './place-known.ts'
import { procedureAge } from './procedure-age.ts'
import { procedureSex } from './procedure-sex.ts'
import { procedureSystem } from './procedure-system.ts'
import { procedureValid } from './procedure-valid.ts'
import { professionalPartByHospital } from './professional-part-by-hospital.ts'
import { revenueFitsProcedure } from './revenue-fits-procedure.ts'
import { revenueKnown } from './revenue-known.ts'
import { revenueTotalLine } from './revenue-total-line.ts'
import { roomOnOutpatient } from './room-on-outpatient.ts'
import { sequelaFirst } from './sequela-first.ts'
import { seventhCharacter } from './seventh-character.ts'
import { sideAgrees } from './side-agrees.ts'
import { sideModifierFits } from './side-modifier-fits.ts'
import { sideStated } from './side-stated.ts'
import { siteModifierFits } from './site-modifier-fits.ts'
import { splitCareModifier } from './split-care-modifier.ts'
import { stillAPatient } from './still-a-patient.ts'
import { surgicalModifierOnVisit } from './surgical-modifier-on-visit.ts'
import { technicalPartInFacility } from './technical-part-in-facility.ts'
import { telehealthHandsOn } from './telehealth-hands-on.ts'
import { telehealthModifier } from './telehealth-modifier.ts'
import { telehealthPlace } from './telehealth-place.ts'
import { typeOfBillKnown } from './type-of-bill-known.ts'
import { unspecifiedSide } from './unspecified-side.ts'
import { vaccineGiven } from './vaccine-given.ts'
import { visitModifierAlone } from './visit-modifier-alone.ts'
import { visitPlace } from './visit-place.ts'
import { visitWithProcedure } from './visit-with-procedure.ts'
import { visitsOfOneDay } from './visits-of-one-day.ts'
import { waivedTest } from './waived-test.ts'

export const CODES: readonly Edit[] = [
  codeForm,
  diagnosisValid,
  seventhCharacter,
  diagnosisTwice,
  diagnosisAge,
  diagnosisSex,
  externalCauseFirst,
  manifestationFirst,
  neverFirst,
  codeFirst,
  additionalCode,
  hypertensionCombined,
  firstListedOnly,
  obstetricFirst,
  sequelaFirst,
  diagnosisExcludes,
  unspecifiedSide,
  bothSides,
  procedureSystem,
  procedureValid,
  procedureAge,
  procedureSex,
  placeKnown,
  visitPlace,
  telehealthPlace,
  telehealthHandsOn,
  technicalPartInFacility,
  addonWithoutBase,
  visitWithProcedure,
  visitsOfOneDay,
  newAndEstablished,
  vaccineGiven,
  administrationOfVaccine,
  modifierValid,
  modifierTwice,
  modifierConflict,
  modifierFitsProcedure,
  surgicalModifierOnVisit,
  visitModifierAlone,
  addonSeveralProcedures,
  bilateralUnits,
  assistantAtSurgery,
  coSurgeonsAllowed,
  splitCareModifier,
  facilityModifier,
  professionalPartByHospital,
  sideModifierFits,
  siteModifierFits,
  laboratoryRepeat,
  waivedTest,
  medicareScreening,
  drugModifierOnDrug,
  drugWasteAlone,
  drugWasteBothWays,
  sideAgrees,
  sideStated,
  telehealthModifier,
  modifierOrder,
  revenueKnown,
  revenueTotalLine,
  revenueFitsProcedure,
  roomOnOutpatient,
  typeOfBillKnown,
  billFrequency,
  billFitsPlace,
  admissionTypeKnown,
  admissionSourceKnown,
  dischargeStatusKnown,
  stillAPatient,
  newbornAge,
  deathDated,
]
