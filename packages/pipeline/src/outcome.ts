import type { StageName } from '@claimrail/domain'
import type { NewEvent, Outcome } from './stage.ts'

/** The events that an outcome stands for: those it advances with, or the work item of a hold or a rejection and what is told beside it. */
export function eventsOf(outcome: Outcome, stage: StageName): readonly NewEvent[] {
  switch (outcome.kind) {
    case 'advance':
      return outcome.events
    case 'hold':
      return [
        { type: 'work.opened', part: '', data: { ...outcome.item, kind: 'held', stage } },
        ...(outcome.events ?? []),
      ]
    case 'reject':
      return [{ type: 'work.opened', part: '', data: { ...outcome.item, kind: 'rejected', stage } }]
    case 'wait':
    case 'retry':
      return []
  }
}

/** The code to count an outcome by; empty where it has none. */
export function codeOf(outcome: Outcome): string {
  if (outcome.kind === 'hold' || outcome.kind === 'reject') return outcome.item.code
  return outcome.kind === 'retry' ? outcome.code : ''
}
