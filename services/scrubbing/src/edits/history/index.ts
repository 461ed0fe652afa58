import type { Edit } from '../../edit.ts'
import { duplicateClaim } from './duplicate-claim.ts'
import { duplicateLine } from './duplicate-line.ts'
import { globalPeriod } from './global-period.ts'
import { lineBilledBefore } from './line-billed-before.ts'
import { newPatientSeenBefore } from './new-patient-seen-before.ts'
import { onceInALifetime } from './once-in-a-lifetime.ts'
import { secondVisitOfDay } from './second-visit-of-day.ts'

export const HISTORY: readonly Edit[] = [
  duplicateLine,
  duplicateClaim,
  lineBilledBefore,
  globalPeriod,
  newPatientSeenBefore,
  secondVisitOfDay,
  onceInALifetime,
]
