import type { Edit } from '../../edit.ts'
import { attachmentReady } from './attachment-ready.ts'
import { consentOnRecord } from './consent-on-record.ts'
import { consultationRequested } from './consultation-requested.ts'
import { interpretationOnRecord } from './interpretation-on-record.ts'
import { operativeReport } from './operative-report.ts'
import { orderOnRecord } from './order-on-record.ts'
import { pathologyReport } from './pathology-report.ts'
import { signedNote } from './signed-note.ts'
import { surgicalSide } from './surgical-side.ts'
import { timeStated } from './time-stated.ts'

export const DOCUMENTATION: readonly Edit[] = [
  signedNote,
  orderOnRecord,
  timeStated,
  surgicalSide,
  consentOnRecord,
  operativeReport,
  interpretationOnRecord,
  pathologyReport,
  consultationRequested,
  attachmentReady,
]
