import type { Event } from '@claimrail/domain'
import type { Facts, Stage } from '@claimrail/pipeline'
import { noteAcknowledgment, noteAdjudication } from './answer.ts'
import { NO_CLAIMS, recordOf, withRecord, type SubmissionState } from './claim-record.ts'
import { combinePlans } from './combine.ts'
import { planScrubbed, type Desk, type Planned } from './plan.ts'
import type { Sender } from './x12/interchange.ts'

/** Plans what goes to a payer: never the same claim twice. */
export function submissionStage(sender: Sender, lingerMs = 0): Stage<SubmissionState> {
  return {
    name: 'submission',
    initial: () => NO_CLAIMS,
    decide(event, { state, partition }: Facts<SubmissionState>) {
      const patientControlNumber = controlNumberOf(event)
      if (patientControlNumber === undefined) return { outcome: { kind: 'wait' } }
      const record = recordOf(state, patientControlNumber)
      const planned = decideClaim(record, event, { partition, sender, at: event.at })
      return {
        outcome: planned.outcome,
        ...(planned.record !== record && { state: withRecord(state, patientControlNumber, planned.record) }),
      }
    },
    combine: (events) => combinePlans(events),
    lingerMs,
  }
}

function decideClaim(record: Planned['record'], event: Event, desk: Desk): Planned {
  switch (event.type) {
    case 'claim.scrubbed':
      return planScrubbed(record, event, desk)
    case 'claim.acknowledged':
      return noteAcknowledgment(record, event, desk)
    case 'claim.adjudicated':
      return noteAdjudication(record, event, desk)
    default:
      return { record, outcome: { kind: 'wait' } }
  }
}

function controlNumberOf(event: Event): string | undefined {
  switch (event.type) {
    case 'claim.scrubbed':
      return event.data.claim.patientControlNumber
    case 'claim.acknowledged':
    case 'claim.adjudicated':
      return event.data.patientControlNumber
    default:
      return undefined
  }
}
