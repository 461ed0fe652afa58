import type { StageName } from '@claimrail/domain'
import { stageRow } from '@claimrail/pipeline'
import { encounterView, type EncounterView, type History, type Summary } from '@claimrail/tracking'
import { FAILED_STATES } from './find.ts'

/** Stages that a replay can start from. Transmission is left out: a plan is never run twice, its claims are planned again. */
export const REPLAYABLE = [
  'registration',
  'coding',
  'scrubbing',
  'submission',
  'remittance',
] as const satisfies readonly StageName[]
export type ReplayableStage = (typeof REPLAYABLE)[number]

/** An encounter that has been replayed this often is more likely in a loop than unlucky. */
export const MAX_GENERATION = 8

/** What of an encounter is to be copied to the input of a stage, or why it is not. */
export type Selection =
  | { kind: 'copy'; stage: ReplayableStage; events: readonly Summary[]; generation: number }
  | { kind: 'skip'; code: 'already-copied' | 'nothing-to-replay' | 'unreadable' | 'loop' }

/** The stage that a replay of this encounter starts from when the operator does not say. */
export function naturalStage(view: EncounterView): ReplayableStage {
  if (view.state === 'rejected') return 'submission'
  if (view.state === 'denied') return 'scrubbing'
  const stage = view.stage === 'transmission' ? 'submission' : view.stage
  return REPLAYABLE.find((name) => name === stage) ?? 'registration'
}

/** Chooses the events to copy: the stage's latest input, one for each claim. Pure. */
export function select(history: History, stage: ReplayableStage, requestId: string): Selection {
  if (history.events.some((event) => event.replay?.requestId === requestId))
    return { kind: 'skip', code: 'already-copied' }
  const generation = 1 + history.events.reduce((most, event) => Math.max(most, event.generation), 0)
  if (generation > MAX_GENERATION) return { kind: 'skip', code: 'loop' }
  const dead = deadInputs(history, stage)
  const events = dead.length > 0 ? dead : latestInputs(history, stage)
  if (events.length > 0) return { kind: 'copy', stage, events, generation }
  const unread = history.events.some((event) => event.facts.type === 'event.dead' && event.facts.atStage === stage)
  return { kind: 'skip', code: unread ? 'unreadable' : 'nothing-to-replay' }
}

/** What is dead at the stage goes again by itself; what is parked behind it drains on its own. */
function deadInputs(history: History, stage: ReplayableStage): Summary[] {
  const replayed = new Set(history.events.map((event) => event.replay?.of))
  const dead = history.events.flatMap(({ facts }) =>
    facts.type === 'event.dead' && facts.atStage === stage && !replayed.has(facts.eventId) ? [facts.eventId] : [],
  )
  return history.events.filter((event) => dead.includes(event.id))
}

/** Registration takes one message at a time, so all of them go again; the others take the latest of the encounter, or of each claim. */
function latestInputs(history: History, stage: ReplayableStage): Summary[] {
  const topic = stage === 'remittance' ? 'remittance.received' : stageRow(stage).reads[0]
  const inputs = history.events.filter((event) => event.facts.type === topic)
  if (stage === 'registration' || stage === 'remittance') return originals(inputs)
  const latest = new Map<string, Summary>()
  for (const input of inputs) latest.set(unitOf(input), input)
  const waiting = waitingClaims(history)
  return [...latest].flatMap(([unit, input]) => (waiting.size === 0 || waiting.has(unit) || !unit ? [input] : []))
}

/** Claims that wait for a person; while there are some, the other claims of the encounter are left alone. */
function waitingClaims(history: History): ReadonlySet<string> {
  const failed = encounterView(history).claims.filter(({ state }) => FAILED_STATES.some((one) => one === state))
  return new Set(failed.map((claim) => claim.patientControlNumber))
}

function originals(inputs: readonly Summary[]): Summary[] {
  return inputs.filter((input) => input.replay === undefined)
}

function unitOf({ facts }: Summary): string {
  return 'patientControlNumber' in facts ? (facts.patientControlNumber ?? '') : ''
}
