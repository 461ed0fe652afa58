import type { Event, PlannedClaim, SubmissionPlan, WorkItem } from '@claimrail/domain'
import type { Decision, Effect, Facts, NewEvent, Stage } from '@claimrail/pipeline'
import { X12WriteError } from '@claimrail/x12'
import { controlNumberOf } from './control-number.ts'
import { interchangeFile, type InterchangeFile, type Sender } from './x12/interchange.ts'

/** The last attempt that was planned of each claim of an encounter, by patientControlNumber. */
type LastAttempts = Readonly<Record<string, { attempt: number; cause: string }>>

/** Under a partition's own key: how many control numbers it has used. Under an encounter: its claims. */
export type TransmissionState = { used: number; planned: LastAttempts }

type Unsendable = { planned: PlannedClaim; code: string; field: string }

const NOTHING_SENT: TransmissionState = { used: 0, planned: {} }

/**
 * Numbers and sends plans in the order of the log. The first plan of a claim's attempt wins and later ones are void, so two
 * submission workers that disagree still send once. Its state is a fold of the one topic it reads.
 */
export function transmissionStage(
  sender: Sender,
  perform?: (effect: Effect) => Promise<void>,
): Stage<TransmissionState> {
  return {
    name: 'transmission',
    initial: () => NOTHING_SENT,
    keys: (event) => (event.type === 'submission.planned' ? encountersOf(event.data) : []),
    decide(event, facts) {
      if (event.type !== 'submission.planned') return { outcome: { kind: 'wait' } }
      return transmit(event, facts, sender)
    },
    ...(perform && { perform }),
  }
}

function encountersOf({ claims }: SubmissionPlan): string[] {
  return [...new Set(claims.map(({ encounterId }) => encounterId))]
}

function transmit(
  event: Event<'submission.planned'>,
  facts: Facts<TransmissionState>,
  sender: Sender,
): Decision<TransmissionState> {
  const { first, disputed, states } = arbitrate(event.data, facts)
  const number = controlNumberOf(facts.state.used, facts.partition, facts.partitions)
  const { file, sent, unsendable } = writeWhatCanBe({ ...event.data, claims: first }, number, event.at, sender)
  const held = [...unsendable.map(unsendableItem), ...disputed.map(disputedItem)]
  if (!file) return { outcome: held.length ? { kind: 'advance', events: held } : { kind: 'wait' }, states }
  const submitted = sent.map((planned) => submittedEvent(planned, number, file, sent.length))
  const effect: Effect = { kind: 'putFile', name: file.name, bytes: file.bytes, payerId: event.data.payerId }
  return {
    outcome: { kind: 'advance', events: [...submitted, ...held], effects: [effect] },
    state: { ...facts.state, used: facts.state.used + 1 },
    states,
  }
}

/**
 * Splits a plan into claims that come up for the first time and claims that were planned in ignorance of another attempt. Attempts of a
 * claim only go up: one that is planned again, or after a later one, is void, because what it asked for has been sent or superseded.
 */
function arbitrate({ claims }: SubmissionPlan, facts: Facts<TransmissionState>) {
  const states = new Map<string, TransmissionState>()
  const first: PlannedClaim[] = []
  const disputed: PlannedClaim[] = []
  for (const planned of claims) {
    const { attempt, cause, follows, encounterId } = planned
    const state = states.get(encounterId) ?? facts.stateOf(encounterId)
    const number = planned.claim.patientControlNumber
    const last = state.planned[number] ?? { attempt: 0, cause: '' }
    if (attempt < last.attempt || cause === last.cause) continue
    if (attempt === last.attempt || (follows ?? last.attempt) !== last.attempt) {
      disputed.push(planned)
      continue
    }
    states.set(encounterId, { ...state, planned: { ...state.planned, [number]: { attempt, cause } } })
    first.push(planned)
  }
  return { first, disputed, states }
}

/** The file of the claims that can be written. Submission has tried each; should one fail all the same, its neighbours still go. */
function writeWhatCanBe(plan: SubmissionPlan, number: number, at: string, sender: Sender) {
  const unsendable: Unsendable[] = []
  const sent = [...plan.claims]
  let file: InterchangeFile | undefined
  while (!file && sent.length > 0) {
    try {
      file = interchangeFile({ ...plan, claims: sent }, number, at, sender)
    } catch (error) {
      if (!(error instanceof X12WriteError) || error.problem.document === undefined) throw error
      const [planned] = sent.splice(error.problem.document, 1)
      if (!planned) throw error
      const { code, finding, loop, element } = error.problem
      unsendable.push({ planned, code: finding?.code ?? code, field: `${loop} ${element}` })
    }
  }
  return { file, sent, unsendable }
}

function submittedEvent(planned: PlannedClaim, number: number, file: InterchangeFile, claimsInFile: number): NewEvent {
  const { claim, attempt, payerClaimControlNumber } = planned
  return {
    type: 'claim.submitted',
    part: `${claim.patientControlNumber}.${attempt}`,
    ...lineage(planned),
    data: {
      patientControlNumber: claim.patientControlNumber,
      attempt,
      payerId: claim.coverage.payer.id,
      interchangeControlNumber: number,
      fileName: file.name,
      fileSha256: file.sha256,
      claimsInFile,
      ...(payerClaimControlNumber && { payerClaimControlNumber }),
      claim,
    },
  }
}

function unsendableItem({ planned, code, field }: Unsendable): NewEvent {
  return workItem(planned, {
    owner: 'engineer',
    code: `transmission.${code}`,
    reason: 'submission could write the claim as X12 and transmission could not',
    fix: 'run both with the same release',
    fields: [field],
  })
}

function disputedItem(planned: PlannedClaim): NewEvent {
  return workItem(planned, {
    owner: 'engineer',
    code: 'transmission.out-of-step',
    reason: 'the claim was planned in ignorance of another version that has been sent, so it was not sent',
    fix: 'find out how submission lost what it knew; once the payer has answered, replay the encounter',
    fields: ['attempt'],
  })
}

function workItem(
  planned: PlannedClaim,
  item: Pick<WorkItem, 'owner' | 'code' | 'reason' | 'fix' | 'fields'>,
): NewEvent {
  const { claim, attempt } = planned
  return {
    type: 'work.opened',
    part: `${claim.patientControlNumber}.${attempt}`,
    ...lineage(planned),
    data: {
      ...item,
      kind: 'held',
      stage: 'transmission',
      patientControlNumber: claim.patientControlNumber,
      payerId: claim.coverage.payer.id,
      amountCents: claim.totalChargeCents,
    },
  }
}

/** What comes of a plan belongs to the encounter and was caused by the claim that passed the edits. */
function lineage({ encounterId, cause, revision, generation, claim }: PlannedClaim) {
  return { encounterId, cause, revision, generation, billingProviderNpi: claim.billingProvider.npi }
}
