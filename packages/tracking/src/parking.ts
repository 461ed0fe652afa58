import { eventsOf, type History, type SummaryOf } from './history.ts'

/**
 * The parked events that still wait: not run since, and not replaced in the line by a copy of theirs.
 */
export function stillParked(history: History): SummaryOf<'event.parked'>[] {
  return eventsOf(history, 'event.parked').filter(({ facts }) => !isSettled(history, facts.eventId, facts.atStage))
}

function isSettled(history: History, eventId: string, stage: string): boolean {
  return history.events.some(({ facts, replay }) => {
    if (replay?.of === eventId) return true
    return facts.type === 'event.unparked' && facts.eventId === eventId && facts.atStage === stage
  })
}
