import type { CodeSets } from '@claimrail/codesets'
import type { Event } from '@claimrail/domain'
import type { Decision, Stage } from '@claimrail/pipeline'
import { codeEncounter } from './code-encounter.ts'
import { makeClaim } from './make-claim.ts'
import { workItemOf } from './query.ts'

/** What coding remembers of an encounter: the number that each of its cuts has had since it was first made. */
export type CodingState = { cuts: Readonly<Record<string, number>> }

/** encounter.registered -> claim.coded: codes the encounter and cuts its claims, or asks a person. */
export function codingStage(codes: CodeSets): Stage<CodingState> {
  return {
    name: 'coding',
    initial: () => ({ cuts: {} }),
    decide: (event, { state }) => (event.type === 'encounter.registered' ? decide(event, state, codes) : ignore),
  }
}

const ignore: Decision<CodingState> = { outcome: { kind: 'wait' } }

function decide(event: Event<'encounter.registered'>, state: CodingState, codes: CodeSets): Decision<CodingState> {
  const { encounterId, data: encounter } = event
  const coded = codeEncounter(encounter, codes)
  if (!coded.ok) return { outcome: { kind: 'hold', item: workItemOf(coded.queries, encounter) } }
  const numbers = numberCuts(
    coded.cuts.map((cut) => cut.key),
    state.cuts,
  )
  const claims = coded.cuts.map((cut) => {
    const cutNumber = numbers[cut.key] as number
    return makeClaim({ encounterId, encounter, cutNumber }, cut, coded.diagnoses, codes)
  })
  const events = claims.map((claim) => ({
    type: 'claim.coded' as const,
    data: claim,
    part: claim.patientControlNumber,
  }))
  return { outcome: { kind: 'advance', events }, state: { cuts: numbers } }
}

/** A cut keeps its number through every revision, also while it is gone; a new one takes the next. */
function numberCuts(keys: readonly string[], known: CodingState['cuts']): Record<string, number> {
  const numbers: Record<string, number> = { ...known }
  let next = Math.max(-1, ...Object.values(known)) + 1
  for (const key of keys) numbers[key] ??= next++
  return numbers
}
