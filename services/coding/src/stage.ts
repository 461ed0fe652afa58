import type { PinnedCodeSets } from '@claimrail/codesets'
import type { Event } from '@claimrail/domain'
import type { Decision, Stage } from '@claimrail/pipeline'
import { codeEncounter, type Coded } from './code-encounter.ts'
import type { Knowledge } from './context.ts'
import { makeClaim } from './make-claim.ts'
import { sentOf, workItemOf, type Asking, type Sent } from './query.ts'

/** What coding remembers of an encounter: the number that each of its cuts has had since it was first made, and the queries that wait. */
export type CodingState = { cuts: Readonly<Record<string, number>>; sent?: Readonly<Record<string, Sent>> }

/**
 * encounter.registered -> claim.coded and encounter.coded: codes the encounter, cuts its claims and keeps how; or asks a person.
 * @param pinned gives the code sets of a replay that names its releases
 */
export function codingStage(knowledge: Knowledge, pinned?: PinnedCodeSets): Stage<CodingState> {
  const knowledgeFor = ({ replay }: Event) => ({ ...knowledge, ...(replay?.releases && pinned?.(replay.releases)) })
  return {
    name: 'coding',
    initial: () => ({ cuts: {} }),
    decide: (event, { state }) =>
      event.type === 'encounter.registered' ? decide(event, state, knowledgeFor(event)) : ignore,
  }
}

const ignore: Decision<CodingState> = { outcome: { kind: 'wait' } }

function decide(event: Event<'encounter.registered'>, state: CodingState, knowledge: Knowledge): Decision<CodingState> {
  const { encounterId, data: encounter, at } = event
  const coded = codeEncounter(encounter, knowledge, encounterId)
  if (!coded.ok) return held(coded, { encounterId, encounter, at, sent: state.sent ?? {} }, state)
  const numbers = numberCuts(
    coded.cuts.map((cut) => cut.key),
    state.cuts,
  )
  const claims = coded.cuts.map((cut) => {
    const cutNumber = numbers[cut.key] as number
    return makeClaim({ encounterId, encounter, cutNumber }, cut, coded.diagnoses, knowledge.codes)
  })
  const events = claims.map((claim) => ({
    type: 'claim.coded' as const,
    data: claim,
    part: claim.patientControlNumber,
  }))
  const trail = { type: 'encounter.coded' as const, data: coded.trail, part: '' }
  return { outcome: { kind: 'advance', events: [...events, trail] }, state: { cuts: numbers } }
}

/** The questions wait; how far coding came is told to whoever audits it, and not to whoever is asked. */
function held(
  { queries, proposal }: Extract<Coded, { ok: false }>,
  asking: Asking,
  { cuts }: CodingState,
): Decision<CodingState> {
  const item = workItemOf(queries, asking)
  const events = proposal ? [{ type: 'encounter.proposed' as const, part: '', data: proposal }] : []
  return { outcome: { kind: 'hold', item, events }, state: { cuts, sent: sentOf(item) } }
}

/** A cut keeps its number through every revision, also while it is gone; a new one takes the next. */
function numberCuts(keys: readonly string[], known: CodingState['cuts']): Record<string, number> {
  const numbers: Record<string, number> = { ...known }
  let next = Math.max(-1, ...Object.values(known)) + 1
  for (const key of keys) numbers[key] ??= next++
  return numbers
}
