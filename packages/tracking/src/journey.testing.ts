import { encounterIdOf, patientControlNumberOf, type Claim, type DataOf, type Event } from '@claimrail/domain'
import { makeEvent, stampEvent, type NewEvent } from '@claimrail/pipeline'

/** Synthetic events of one encounter for stories: each step is caused by the one before it. */
export const ENCOUNTER = encounterIdOf('story', 'EHR', 'V1')
const NUMBER = patientControlNumberOf(ENCOUNTER, { cut: 0, payer: 0 })
const AT = '2026-01-05T15:00:00Z'
const NPI = '1467857193'
const ADDRESS = { line1: '1 Main St', city: 'Springfield', state: 'IL', postalCode: '62701' }
const PAYER = { id: 'ACME', name: 'Acme Health', filingIndicator: 'CI' }
const NAME = { family: 'Doe', given: 'Jan' }

const people = {
  patient: { recordNumber: 'M1', name: NAME, birthDate: '1980-02-03', sex: 'F' as const, address: ADDRESS },
  billingProvider: { npi: NPI, name: 'Clinic', taxonomy: '207R00000X', taxId: '123456789', address: ADDRESS },
  rendering: { npi: NPI, name: NAME },
}
const coverage = { payer: PAYER, memberId: 'W1', relationship: '18' as const }

export function received(messageId = 'm1'): Event<'encounter.received'> {
  return makeEvent({
    type: 'encounter.received',
    stage: 'registration.intake',
    identity: ['EHR', messageId],
    encounterId: ENCOUNTER,
    at: AT,
    data: {
      messageId,
      format: 'json',
      sourceSystem: 'EHR',
      visitNumber: 'V1',
      occurredAt: AT,
      parts: {},
      charges: [],
      creditedChargeIds: [],
    },
  })
}

export function registered(cause: Event, amountCents = 10_000, revision = 1): Event {
  const charge = {
    id: 'c1',
    system: 'cpt' as const,
    code: '99213',
    modifiers: [],
    units: 1,
    amountCents,
    serviceDate: '2026-01-05',
    diagnosisIds: [],
  }
  const data: DataOf<'encounter.registered'> = {
    sourceSystem: 'EHR',
    visitNumber: 'V1',
    class: 'office',
    placeOfService: '11',
    specialty: 'cardiology',
    startedAt: AT,
    endedAt: AT,
    ...people,
    coverages: [coverage],
    diagnoses: [{ id: 'd1', system: 'icd10cm', code: 'I10', rank: 1 }],
    charges: [charge],
    notes: [],
  }
  return step(cause, 'registration', { type: 'encounter.registered', part: String(revision), revision, data })
}

function claim(amountCents = 10_000, number = NUMBER, payerPlace = 0): Claim {
  return {
    patientControlNumber: number,
    kind: 'professional',
    frequencyCode: '1',
    payerPlace,
    coverage,
    laterCoverages: [],
    priorPayers: [],
    specialty: 'cardiology',
    placeOfService: '11',
    ...people,
    diagnoses: ['I10'],
    lines: [
      {
        number: 1,
        chargeIds: ['c1'],
        procedureSystem: 'cpt',
        procedureCode: '99213',
        modifiers: [],
        units: 1,
        chargeCents: amountCents,
        serviceDate: '2026-01-05',
        diagnosisPointers: [1],
      },
    ],
    totalChargeCents: amountCents,
    codeReleases: ['starter-2026-01'],
  }
}

export function coded(cause: Event, made = claim()): Event {
  return step(cause, 'coding', { type: 'claim.coded', part: made.patientControlNumber, data: made })
}

export function scrubbed(cause: Event, made = claim()): Event {
  return step(cause, 'scrubbing', {
    type: 'claim.scrubbed',
    part: made.patientControlNumber,
    data: { claim: made, verdicts: [] },
  })
}

export function submitted(cause: Event, attempt = 1, made = claim()): Event {
  const data = {
    patientControlNumber: made.patientControlNumber,
    attempt,
    payerId: 'ACME',
    interchangeControlNumber: attempt,
    fileName: `837P-ACME-${attempt}.edi`,
    fileSha256: 'x',
    claim: made,
  }
  return step(cause, 'transmission', { type: 'claim.submitted', part: `${made.patientControlNumber}.${attempt}`, data })
}

export function acknowledged(cause: Event, accepted: boolean, attempt = 1): Event {
  const data = {
    patientControlNumber: NUMBER,
    attempt,
    payerId: 'ACME',
    kind: '277CA' as const,
    accepted,
    category: accepted ? 'A2' : 'A7',
    statusCodes: accepted ? ['20'] : ['562'],
  }
  return step(cause, 'submission.inbox', { type: 'claim.acknowledged', part: `${attempt}`, data })
}

type Answer = Partial<DataOf<'claim.adjudicated'>> & { trace?: string }

export function adjudicated(cause: Event, answer: Answer = {}): Event {
  const { trace = 'T1', ...given } = answer
  const data: DataOf<'claim.adjudicated'> = {
    patientControlNumber: NUMBER,
    payerId: 'ACME',
    payerPlace: 0,
    source: { payerId: 'ACME', traceNumber: trace, paidOn: '2026-01-20', contentId: trace, position: 0 },
    payerClaimControlNumber: 'ICN1',
    result: 'paid',
    next: 'none',
    chargeCents: 10_000,
    paidCents: 7_000,
    adjustments: [],
    denialReasons: [],
    entries: [
      { kind: 'payment', amountCents: 7_000 },
      { kind: 'adjustment', amountCents: 3_000, group: 'CO', reason: '45' },
    ],
    ...given,
  }
  return step(cause, 'remittance', { type: 'claim.adjudicated', part: trace, data })
}

export function held(cause: Event, stage: 'registration' | 'coding' | 'scrubbing', code: string): Event {
  const data = { kind: 'held' as const, stage, owner: 'biller' as const, code, reason: 'r', fix: 'f', fields: [] }
  return step(cause, stage, { type: 'work.opened', part: code, data })
}

/** How far coding came with what it held. */
export function proposed(cause: Event): Event {
  const asked = [
    {
      ...{ queryId: 'q', code: 'coding.diagnosis-review', owner: 'coder' as const, path: 'diagnoses[0]' },
      proposed: { system: 'icd10cm' as const, code: 'L700', score: 0.7 },
    },
  ]
  const data = {
    ...{ releases: [], renderingNpi: NPI, specialty: 'cardiology', choices: [], modifiers: [], findings: [] },
    ...{ confidence: 1, automatic: true, asked },
  }
  return step(cause, 'coding', { type: 'encounter.proposed', part: '', data })
}

export function dead(of: Event, stage: 'coding' | 'scrubbing'): Event {
  const origin = { topic: 'claim.coded', partition: 0, offset: 0 }
  const data = { stage, code: 'stage.threw', path: '', origin, eventId: of.id, originalBase64: '' }
  return step(of, stage, { type: 'event.dead', part: of.id, data })
}

export function parked(event: Event, behind: Event, stage: 'coding' | 'scrubbing'): Event {
  const data = { stage, eventId: event.id, behind: behind.id }
  return step(event, stage, { type: 'event.parked', part: event.id, data })
}

export function unparked(event: Event, stage: 'coding' | 'scrubbing'): Event {
  return step(event, stage, { type: 'event.unparked', part: '', data: { stage, eventId: event.id } })
}

/** The copy that a replay makes of an event. */
export function copyOf(event: Event, generation: number): Event {
  return { ...event, id: `${event.id}+${generation}`, generation, replay: { requestId: 'r1', of: event.id } }
}

function step(cause: Event, stage: string, made: NewEvent): Event {
  return stampEvent(made, cause, stage, 0)
}
