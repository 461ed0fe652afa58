import type { Edit } from '../../edit.ts'
import { addonWithoutBase } from './addon-without-base.ts'
import { ageAndSex } from './age-and-sex.ts'
import { diagnosisExcludes } from './diagnosis-excludes.ts'
import { diagnosisValid } from './diagnosis-valid.ts'
import { externalCauseFirst } from './external-cause-first.ts'
import { modifierConflict } from './modifier-conflict.ts'
import { modifierFitsProcedure } from './modifier-fits-procedure.ts'
import { modifierValid } from './modifier-valid.ts'
import { procedureValid } from './procedure-valid.ts'
import { sideAgrees } from './side-agrees.ts'
import { sideStated } from './side-stated.ts'
import { telehealthModifier } from './telehealth-modifier.ts'
import { visitWithProcedure } from './visit-with-procedure.ts'

export const CODES: readonly Edit[] = [
  diagnosisValid,
  procedureValid,
  modifierValid,
  externalCauseFirst,
  diagnosisExcludes,
  ageAndSex,
  addonWithoutBase,
  visitWithProcedure,
  modifierConflict,
  modifierFitsProcedure,
  sideAgrees,
  sideStated,
  telehealthModifier,
]
