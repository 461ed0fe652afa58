import { sumCents, type Encounter, type Event } from '@claimrail/domain'
import type { Decision, Outcome, Stage } from '@claimrail/pipeline'
import { addMessage, EMPTY_ASSEMBLY, encounterOf, type Assembly } from './assembly.ts'
import { hashOf } from './canonical.ts'
import { missingIn } from './missing.ts'

/** What the stage last said of an encounter. It speaks again only when it would say something else, or when a replay asks. */
type Spoken = { statement: string; revision: number; generation: number }

export type RegistrationState = { assembly: Assembly; spoken: Spoken }

/** Assembles encounters from their messages; registers one when its source has finished it and nothing is missing. */
export const registrationStage: Stage<RegistrationState> = {
  name: 'registration',
  initial: () => ({ assembly: EMPTY_ASSEMBLY, spoken: { statement: '', revision: 0, generation: 0 } }),
  decide: (event, { state }) => register(event, state),
}

function register(event: Event, state: RegistrationState): Decision<RegistrationState> {
  if (event.type !== 'encounter.received') throw new Error(`registration does not read ${event.type}`)
  const assembly = addMessage(state.assembly, event.data, event.generation)
  const saying = sayingOf(assembly, state.spoken)
  const isRepeat = saying.statement === state.spoken.statement && event.generation <= state.spoken.generation
  if (saying.outcome.kind === 'wait' || isRepeat) {
    return { outcome: { kind: 'wait' }, ...(assembly !== state.assembly && { state: { ...state, assembly } }) }
  }
  const { statement, revision, outcome } = saying
  const generation = Math.max(event.generation, state.spoken.generation)
  return { outcome, state: { assembly, spoken: { statement, revision, generation } } }
}

type Saying = { statement: string; revision: number; outcome: Outcome }

function sayingOf(assembly: Assembly, spoken: Spoken): Saying {
  const { revision } = spoken
  const status = assembly.status?.value
  if (status === 'cancelled')
    return revision ? cancelled(revision) : { statement: '', revision, outcome: { kind: 'wait' } }
  if (status !== 'finished') return { statement: '', revision, outcome: { kind: 'wait' } }
  const encounter = encounterOf(assembly)
  return missingIn(encounter).length ? held(encounter, revision) : registered(encounter as Encounter, spoken)
}

/** The same content said again keeps its revision; anything said in between, or other content, makes the next. */
function registered(encounter: Encounter, spoken: Spoken): Saying {
  const statement = `registered ${hashOf(encounter)}`
  const revision = statement === spoken.statement ? spoken.revision : spoken.revision + 1
  const billingProviderNpi = encounter.billingProvider.npi
  const event = { type: 'encounter.registered', part: '', data: encounter, revision, billingProviderNpi } as const
  return { statement, revision, outcome: { kind: 'advance', events: [event] } }
}

function held(encounter: Partial<Encounter>, revision: number): Saying {
  const missing = missingIn(encounter)
  const fields = missing.map(({ field }) => field)
  const item = {
    owner: 'registration' as const,
    code: `registration.${missing[0]?.code}-missing`,
    reason: `The encounter is finished but lacks: ${missing.map(({ name }) => name).join(', ')}.`,
    fix: `Send ${missing.map(({ send }) => send).join('; ')}.`,
    fields,
    amountCents: sumCents(encounter.charges ?? [], ({ amountCents }) => amountCents),
  }
  return { statement: `missing ${fields.join(' ')}`, revision, outcome: { kind: 'hold', item } }
}

function cancelled(revision: number): Saying {
  const item = {
    owner: 'biller' as const,
    code: 'registration.cancelled',
    reason: 'The source cancelled an encounter that was registered already.',
    fix: 'Void its claims; or, if it did take place, send it again.',
    fields: ['status'],
  }
  return { statement: 'cancelled', revision, outcome: { kind: 'hold', item } }
}
