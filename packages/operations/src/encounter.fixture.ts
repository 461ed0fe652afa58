import {
  encounterIdOf,
  patientControlNumberOf,
  type Claim,
  type DataOf,
  type Event,
  type OpenQuery,
} from '@claimrail/domain'
import { makeEvent, stampEvent, type NewEvent } from '@claimrail/pipeline'

/** Stands wherever an event may hold something of the patient; nothing that people look at may show it. */
export const CANARY = 'CANARY'

const NPI = '1467857193'
const ADDRESS = { line1: `${CANARY} St`, city: CANARY, state: 'IL', postalCode: '62701' }
const NAME = { family: CANARY, given: CANARY }
const people = {
  patient: { recordNumber: CANARY, name: NAME, birthDate: '1980-02-03', sex: 'F' as const, address: ADDRESS },
  billingProvider: { npi: NPI, name: 'Clinic', taxonomy: '207R00000X', taxId: '123456789', address: ADDRESS },
  rendering: { npi: NPI, name: NAME },
}

export type Visit = { visit: string; at?: string; payer?: string; specialty?: Claim['specialty'] }

/** The events of one synthetic encounter; each step is caused by the one before it. */
export function encounterOf({ visit, at = '2026-01-05T15:00:00Z', payer = 'ACME', specialty = 'cardiology' }: Visit) {
  const id = encounterIdOf('operations', 'EHR', visit)
  const coverage = {
    payer: { id: payer, name: 'Payer', filingIndicator: 'CI' },
    memberId: CANARY,
    relationship: '18' as const,
  }
  const number = (cut = 0) => patientControlNumberOf(id, { cut, payer: 0 })
  const source = (trace: string) => ({
    payerId: payer,
    traceNumber: trace,
    paidOn: '2026-01-20',
    contentId: trace,
    position: 0,
  })

  function claim(cut = 0): Claim {
    const line = {
      number: 1,
      chargeIds: ['c1'],
      procedureSystem: 'cpt' as const,
      procedureCode: '99213',
      modifiers: ['25'],
      units: 1,
      chargeCents: 10_000,
      serviceDate: '2026-01-05',
      diagnosisPointers: [1],
    }
    return {
      ...{ patientControlNumber: number(cut), kind: 'professional', frequencyCode: '1', payerPlace: 0, coverage },
      ...{ laterCoverages: [], priorPayers: [], specialty, placeOfService: '11', ...people, diagnoses: ['I10'] },
      ...{ lines: [line], totalChargeCents: 10_000, codeReleases: ['test'] },
    }
  }

  return {
    id,
    number,
    received: (messageId = 'm1'): Event =>
      makeEvent({
        ...{
          type: 'encounter.received',
          stage: 'registration.intake',
          identity: [visit, messageId],
          encounterId: id,
          at,
        },
        data: {
          ...{ messageId: `${CANARY}-${messageId}`, format: 'json', sourceSystem: 'EHR', visitNumber: CANARY },
          ...{ occurredAt: at, parts: { patient: people.patient }, charges: [], creditedChargeIds: [] },
        },
      }),
    registered(cause: Event, revision = 1): Event {
      const charge = {
        ...{ id: 'c1', system: 'cpt' as const, code: '99213', text: CANARY, modifiers: [], units: 1 },
        ...{ amountCents: 10_000, serviceDate: '2026-01-05', diagnosisIds: [] },
      }
      const data: DataOf<'encounter.registered'> = {
        ...{ sourceSystem: 'EHR', visitNumber: CANARY, class: 'office', placeOfService: '11', specialty },
        ...{ startedAt: at, endedAt: at, ...people, coverages: [coverage], charges: [charge] },
        diagnoses: [{ id: 'd1', system: 'icd10cm', code: 'I10', text: CANARY, rank: 1 }],
        notes: [{ id: 'n1', text: CANARY }],
      }
      const made = { part: String(revision), revision, billingProviderNpi: NPI, data }
      return step(cause, 'registration', { type: 'encounter.registered', ...made })
    },
    coded: (cause: Event, cut = 0) =>
      step(cause, 'coding', { type: 'claim.coded', part: number(cut), data: claim(cut) }),
    scrubbed(cause: Event, cut = 0): Event {
      const verdict = { edit: 'visit-with-procedure', answer: 'fail' as const, severity: 'warn' as const }
      const data = { claim: claim(cut), verdicts: [{ ...verdict, message: 'm', fields: [] }] }
      return step(cause, 'scrubbing', { type: 'claim.scrubbed', part: number(cut), data })
    },
    submitted(cause: Event, cut = 0, attempt = 1): Event {
      const data = {
        ...{ patientControlNumber: number(cut), attempt, payerId: payer, interchangeControlNumber: attempt },
        ...{ fileName: `837P-${payer}-${attempt}.edi`, fileSha256: 'x', claim: claim(cut) },
      }
      return step(cause, 'transmission', { type: 'claim.submitted', part: `${number(cut)}.${attempt}`, data })
    },
    acknowledged(cause: Event, accepted: boolean, cut = 0, attempt = 1): Event {
      const data = {
        ...{ patientControlNumber: number(cut), attempt, payerId: payer, kind: '277CA' as const, accepted },
        ...(accepted ? { category: 'A2', statusCodes: ['20'] } : { category: 'A7', statusCodes: ['562'] }),
      }
      return step(cause, 'submission.inbox', { type: 'claim.acknowledged', part: `${number(cut)}.${attempt}`, data })
    },
    paymentReceived(cause: Event, cut = 0): Event {
      const payment = {
        ...{ patientControlNumber: number(cut), status: '1', chargeCents: 10_000, paidCents: 7_000 },
        ...{ patientResponsibilityCents: 0, payerClaimControlNumber: 'ICN1', adjustments: [] },
        ...{ remarkCodes: [], lines: [] },
      }
      const data = { source: source('T1'), payment }
      return step(cause, 'remittance.inbox', { type: 'remittance.received', part: number(cut), data })
    },
    adjudicated(cause: Event, answer: Partial<DataOf<'claim.adjudicated'>> = {}, cut = 0): Event {
      const data: DataOf<'claim.adjudicated'> = {
        ...{ patientControlNumber: number(cut), payerId: payer, payerPlace: 0, source: source(`T${cut}`) },
        ...{ payerClaimControlNumber: 'ICN1', result: 'paid', next: 'none', chargeCents: 10_000, paidCents: 7_000 },
        ...{ adjustments: [], denialReasons: [] },
        entries: [
          { kind: 'payment', amountCents: 7_000 },
          { kind: 'adjustment', amountCents: 3_000, group: 'CO', reason: '45' },
        ],
        ...answer,
      }
      return step(cause, 'remittance', { type: 'claim.adjudicated', part: number(cut), data })
    },
    held(cause: Event, stage: 'registration' | 'coding' | 'scrubbing', code: string, queries?: OpenQuery[]): Event {
      const asked = queries && { queries }
      const words = { owner: 'biller' as const, code, reason: 'what is wrong', fix: 'what to do', fields: [], ...asked }
      return step(cause, stage, { type: 'work.opened', part: code, data: { kind: 'held', stage, ...words } })
    },
    dead(of: Event, stage: 'registration' | 'coding' | 'scrubbing', unreadable = false): Event {
      const origin = { topic: 'claim.coded', partition: 0, offset: 0 }
      const original = Buffer.from(CANARY).toString('base64')
      const data = { stage, code: unreadable ? 'event.schema' : 'stage.threw', path: 'at.fault', origin }
      const named = unreadable ? {} : { eventId: of.id }
      return step(of, stage, { type: 'event.dead', part: of.id, data: { ...data, ...named, originalBase64: original } })
    },
    parked: (event: Event, behind: Event, stage: 'coding' | 'scrubbing') =>
      step(event, stage, {
        type: 'event.parked',
        part: event.id,
        data: { stage, eventId: event.id, behind: behind.id },
      }),
    unparked: (event: Event, stage: 'coding' | 'scrubbing') =>
      step(event, stage, { type: 'event.unparked', part: '', data: { stage, eventId: event.id } }),
  }
}

export type Encounter = ReturnType<typeof encounterOf>

/** What an adjudication says of a denied claim. */
export const DENIED: Partial<DataOf<'claim.adjudicated'>> = {
  ...{ result: 'denied', next: 'work', paidCents: 0, denialReasons: ['197'], entries: [] },
}

function step(cause: Event, stage: string, made: NewEvent): Event {
  return stampEvent(made, cause, stage, 0)
}
