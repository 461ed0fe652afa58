import { eventsOf, encounterView, type EncounterView, type History } from '@claimrail/tracking'

/** The kinds of history to record, each told from the others by what happened. The first encounter found of a kind is taken. */
export const WANTED: Record<string, (view: EncounterView, history: History) => boolean> = {
  paid: (view, history) => view.state === 'paid' && view.revision === 1 && !isReplayed(history) && !isReversed(history),
  'patient-owes-after-secondary': (view) =>
    view.state === 'patientOwes' && view.claims.some((claim) => claim.payerPlace === 1 && claim.attempts > 0),
  denied: (view, history) => view.state === 'denied' && !isReversed(history),
  'rejected-then-replayed': (view, history) =>
    ['paid', 'patientOwes'].includes(view.state) && isReplayed(history) && wasRefused(history),
  'held-in-registration': isHeldAt('registration'),
  'held-in-coding': isHeldAt('coding'),
  'answered-in-coding': (view, history) => view.state !== 'held' && wasAnswered(history),
  'held-in-scrubbing': isHeldAt('scrubbing'),
  'late-charge-replaced': (view, history) =>
    view.revision > 1 && eventsOf(history, 'claim.submitted').some(({ facts }) => facts.attempt > 1) && isDone(view),
  reversed: (view, history) => isReversed(history) && isDone(view),
  'rejected-unread': (view) => view.state === 'rejected',
  dead: (view) => view.state === 'dead',
}

/** The kinds that an encounter is of. */
export function kindsOf(history: History): string[] {
  const view = encounterView(history)
  return Object.keys(WANTED).filter((kind) => WANTED[kind]?.(view, history))
}

function isHeldAt(stage: string) {
  return (view: EncounterView) => view.state === 'held' && view.stage === stage
}

function isDone({ state }: EncounterView): boolean {
  return state === 'paid' || state === 'patientOwes'
}

function wasAnswered(history: History): boolean {
  return eventsOf(history, 'encounter.coded').some(({ facts }) => (facts.answers ?? []).length > 0)
}

function isReplayed({ events }: History): boolean {
  return events.some((event) => event.replay)
}

function isReversed(history: History): boolean {
  return eventsOf(history, 'claim.adjudicated').some(({ facts }) => facts.result === 'reversed')
}

function wasRefused(history: History): boolean {
  return eventsOf(history, 'claim.acknowledged').some(({ facts }) => !facts.accepted)
}
