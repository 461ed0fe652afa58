import {
  encounterIdOf,
  patientControlNumberOf,
  sumCents,
  type Claim,
  type Coverage,
  type Event,
} from '@claimrail/domain'
import { makeEvent } from '@claimrail/pipeline'
import type { Sender } from './x12/interchange.ts'

/** Synthetic claims and what comes to them, for stories. */
export const SENDER: Sender = { submitterId: 'CLAIMRAIL', usage: 'T' }
export const AT = '2026-01-05T15:00:00.000Z'
export const NPI = '1467857193'

const ADDRESS = { line1: '1 Main St', city: 'Springfield', state: 'IL', postalCode: '627010001' }
const NAME = { family: 'Doe', given: 'Jan' }

export function encounterOf(visit: string): string {
  return encounterIdOf('story', 'EHR', visit)
}

export function numberOf(visit: string, payer = 0): string {
  return patientControlNumberOf(encounterOf(visit), { cut: 0, payer })
}

export function coverage(id: string, more: Partial<Coverage> = {}): Coverage {
  return {
    payer: { id, name: `${id} Health Plan`, filingIndicator: 'CI' },
    memberId: `W${id}1`,
    relationship: '18',
    ...more,
  }
}

/** A claim of the encounter of a visit to payer ALPHA, one line of 200.00 unless told otherwise. */
export function claim(visit = 'V1', change: Partial<Claim> = {}): Claim {
  const lines = change.lines ?? [line(1, 20_000)]
  return {
    patientControlNumber: numberOf(visit, change.payerPlace),
    kind: 'professional',
    frequencyCode: '1',
    payerPlace: 0,
    coverage: coverage('ALPHA'),
    laterCoverages: [],
    priorPayers: [],
    specialty: 'cardiology',
    placeOfService: '11',
    patient: { recordNumber: 'M1', name: NAME, birthDate: '1980-02-03', sex: 'F', address: ADDRESS },
    billingProvider: { npi: NPI, name: 'Heart Clinic', taxonomy: '207R00000X', taxId: '123456789', address: ADDRESS },
    rendering: { npi: NPI, name: { family: 'Heart', given: 'Ann' }, taxonomy: '207RC0000X' },
    diagnoses: ['I10', 'E119'],
    totalChargeCents: sumCents(lines, ({ chargeCents }) => chargeCents),
    codeReleases: ['starter'],
    ...change,
    lines,
  }
}

export function line(number: number, chargeCents: number): Claim['lines'][number] {
  return {
    number,
    chargeIds: [`c${number}`],
    procedureSystem: 'cpt',
    procedureCode: '99213',
    modifiers: ['25'],
    units: 1,
    chargeCents,
    serviceDate: '2026-01-05',
    diagnosisPointers: [1, 2],
  }
}

type Run = { revision?: number; generation?: number; id?: string; at?: string }

/** `claim.scrubbed` of a revision of the visit. */
export function scrubbed(visit: string, sent: Claim, run: Run = {}): Event<'claim.scrubbed'> {
  const { revision = 1, generation = 0, at = AT } = run
  const event = makeEvent({
    type: 'claim.scrubbed',
    stage: 'scrubbing',
    identity: [sent.patientControlNumber, String(revision), String(generation)],
    encounterId: encounterOf(visit),
    at,
    billingProviderNpi: NPI,
    revision,
    data: { claim: sent, verdicts: [] },
  })
  return { ...event, generation }
}

type Answer = { accepted: boolean; attempt?: number; category?: string; statusCodes?: string[]; payerNumber?: string }

export function acknowledged(visit: string, answer: Answer): Event<'claim.acknowledged'> {
  const { accepted, attempt = 1, category = accepted ? 'A2' : 'A7', statusCodes = ['20'], payerNumber } = answer
  return makeEvent({
    type: 'claim.acknowledged',
    stage: 'submission.acknowledgments',
    identity: [numberOf(visit), String(attempt), category, statusCodes.join()],
    encounterId: encounterOf(visit),
    at: AT,
    billingProviderNpi: NPI,
    revision: attempt,
    data: {
      patientControlNumber: numberOf(visit),
      attempt,
      payerId: 'ALPHA',
      kind: '277CA',
      accepted,
      category,
      statusCodes,
      ...(payerNumber && { payerClaimControlNumber: payerNumber }),
    },
  })
}

type Decision = {
  result: 'paid' | 'denied' | 'reversed'
  payerNumber?: string
  payerId?: string
  revision?: number
  trace?: string
}

export function adjudicated(visit: string, decision: Decision): Event<'claim.adjudicated'> {
  const { result, payerNumber = 'P1', payerId = 'ALPHA', revision = 1, trace = 'T1' } = decision
  return makeEvent({
    type: 'claim.adjudicated',
    stage: 'remittance',
    identity: [numberOf(visit), result, trace],
    encounterId: encounterOf(visit),
    at: AT,
    billingProviderNpi: NPI,
    revision,
    data: {
      patientControlNumber: numberOf(visit),
      payerId,
      payerPlace: 0,
      source: { payerId, traceNumber: trace, paidOn: '2026-02-01', contentId: trace, position: 0 },
      payerClaimControlNumber: payerNumber,
      result,
      next: 'none',
      chargeCents: 20_000,
      paidCents: 0,
      adjustments: [],
      denialReasons: [],
      entries: [],
    },
  })
}
