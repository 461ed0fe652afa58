import { addOnFile } from './add-on-file.ts'
import { addOnCodes } from './add-ons.ts'
import { feeSchedule } from './fee-schedule.ts'
import { feeAmounts, feeIndicators } from './fees.ts'
import { localityIndices } from './localities.ts'
import { datedPairs, undatedOutpatientPairs } from './pairs.ts'
import { unitLimits } from './units.ts'

/** Formats of published edit and fee tables. */
export const RULE_FORMATS = [
  datedPairs('practitioner'),
  datedPairs('outpatient'),
  undatedOutpatientPairs,
  unitLimits('practitioner'),
  unitLimits('outpatient'),
  unitLimits('dme'),
  addOnCodes,
  addOnFile,
  feeIndicators,
  feeAmounts,
  feeSchedule,
  localityIndices,
] as const
