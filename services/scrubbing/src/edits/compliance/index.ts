import type { Edit } from '../../edit.ts'
import { alwaysHighestLevel } from './always-highest-level.ts'
import { clonedRecord } from './cloned-record.ts'
import { distinctEverywhere } from './distinct-everywhere.ts'
import { impossibleDay } from './impossible-day.ts'
import { minorReasonHighLevel } from './minor-reason-high-level.ts'
import { panelUnbundled } from './panel-unbundled.ts'

export const COMPLIANCE: readonly Edit[] = [
  impossibleDay,
  panelUnbundled,
  minorReasonHighLevel,
  alwaysHighestLevel,
  clonedRecord,
  distinctEverywhere,
]
