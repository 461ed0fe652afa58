import { createHmac } from 'node:crypto'
import { parsePatientControlNumber, type Claim, type Event, type ServiceLine } from '@claimrail/domain'
import type { Listing } from '@claimrail/pipeline'

/** An earlier claim of the same patient, as far as edits look back: no name, no address. */
export type PastClaim = Pick<
  Claim,
  'patientControlNumber' | 'kind' | 'frequencyCode' | 'payerPlace' | 'specialty' | 'diagnoses'
> & {
  payerId: string
  billingNpi: string
  renderingNpi: string
  lines: readonly Pick<
    ServiceLine,
    'number' | 'procedureCode' | 'modifiers' | 'units' | 'serviceDate' | 'chargeCents' | 'minutes'
  >[]
}

/** Claims that an edit can look back on. A patient with more than these is rare, and older ones are past every rule's reach. */
const LIMIT = 300

/** The list of a patient's claims: one entry for each time that a claim came to be scrubbed. */
export function listingOf({ data: claim }: Event<'claim.coded'>, secret: string): Listing {
  return { list: 'scrubbing.patients', key: patientKeyOf(claim, secret), value: pastClaimOf(claim), limit: LIMIT }
}

/** A pseudonym of the patient within a practice: the same for the same record number, unguessable without the secret. */
export function patientKeyOf({ billingProvider, patient }: Claim, secret: string): string {
  const identity = JSON.stringify(['patient', billingProvider.npi, patient.recordNumber])
  return createHmac('sha256', secret).update(identity).digest('base64url').slice(0, 22)
}

export function pastClaimOf(claim: Claim): PastClaim {
  const { patientControlNumber, kind, frequencyCode, payerPlace, specialty, diagnoses } = claim
  return {
    ...{ patientControlNumber, kind, frequencyCode, payerPlace, specialty, diagnoses },
    payerId: claim.coverage.payer.id,
    billingNpi: claim.billingProvider.npi,
    renderingNpi: claim.rendering.npi,
    lines: claim.lines.map((line) => {
      const { number, procedureCode, modifiers, units, serviceDate, chargeCents, minutes } = line
      return {
        ...{ number, procedureCode, modifiers, units, serviceDate, chargeCents },
        ...(minutes !== undefined && { minutes }),
      }
    }),
  }
}

/**
 * The patient's other claims as they last were: of several forms of one claim the latest, none that was voided, and none for the same
 * services as `claim` (its own earlier forms, and those to other payers in line).
 */
export function historyOf(claim: Claim, earlier: readonly PastClaim[]): PastClaim[] {
  const own = servicesOf(claim.patientControlNumber)
  const latest = new Map<string, PastClaim>()
  for (const past of earlier) {
    const services = servicesOf(past.patientControlNumber)
    if (services === own) continue
    // What went to the next payer in line is the same services again: the first payer's claim stands for both.
    const known = latest.get(services)
    if (!known || past.payerPlace <= known.payerPlace) latest.set(services, past)
  }
  return [...latest.values()].filter(({ frequencyCode }) => frequencyCode !== '8')
}

function servicesOf(patientControlNumber: string): string {
  const parsed = parsePatientControlNumber(patientControlNumber)
  return parsed ? `${parsed.encounterId}/${parsed.place.cut}` : patientControlNumber
}
