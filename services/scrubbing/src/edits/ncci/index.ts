import type { Edit } from '../../edit.ts'
import { addonPrimaryUnnamed } from './addon-primary-unnamed.ts'
import { addonWithoutPrimary } from './addon-without-primary.ts'
import { assistantIndicator } from './assistant-indicator.ts'
import { bilateralIndicator } from './bilateral-indicator.ts'
import { mueDay } from './mue-day.ts'
import { mueLine } from './mue-line.ts'
import { ncciHistory } from './ncci-history.ts'
import { ncciPairOutpatient } from './ncci-pair-outpatient.ts'
import { ncciPairPractitioner } from './ncci-pair-practitioner.ts'
import { pcTcIndicator } from './pc-tc-indicator.ts'
import { units } from './units.ts'

export const NCCI: readonly Edit[] = [
  ncciPairPractitioner,
  ncciPairOutpatient,
  mueLine,
  mueDay,
  units,
  addonWithoutPrimary,
  addonPrimaryUnnamed,
  bilateralIndicator,
  assistantIndicator,
  pcTcIndicator,
  ncciHistory,
]
