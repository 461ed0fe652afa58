import { Buffer } from 'node:buffer'
import type { ReadClaim } from '../read/claim-assembler.ts'
import type { ProfessionalClaim } from '../documents/professional.ts'
import type { InstitutionalClaim } from '../documents/institutional.ts'
import type { ClaimAcknowledgment, ClaimAcknowledgments } from '../documents/claim-acknowledgment.ts'
import type { ClaimStatus, ReceivedTotals, StatusCode } from '../documents/claim-acknowledgment.ts'
import type { ClaimBatchInfo } from '../documents/source.ts'
import type { Finding } from '../findings/finding.ts'
import type { Party } from '../documents/party.ts'
import { ownText, ownTexts } from '../own-text.ts'
import { isNpi } from '../validate/values.ts'
import { statusesOf } from './claim-status.ts'

export type AnyClaim = ReadClaim<ProfessionalClaim> | ReadClaim<InstitutionalClaim>

/** The claims of one billing provider that follow one another. */
interface ProviderAnswers {
  readonly provider: AnyClaim['billingProvider']
  readonly received: Received
  readonly claims: ClaimAcknowledgment[]
}

/** One array for all: no claim is answered by line. */
const noLines: ClaimAcknowledgment['lines'] = []
const accepted: StatusCode[] = [{ category: 'A2', code: '20', entity: 'PR' }]
const notAcceptable: StatusCode[] = [{ category: 'A3', code: '21' }]

/**
 * The 277CA of one 837 transaction: each claim accepted (A2) or rejected with up to three reasons. Of a claim it keeps the answer alone, as
 * the totals of all stand before the first.
 */
export class ClaimAnswers {
  private readonly day: string
  private readonly all = new Received()
  private readonly providers: ProviderAnswers[] = []
  private batch: ClaimBatchInfo | undefined
  /** Of claims with an error in the levels above and none of their own. */
  private readonly unexplained: ClaimStatus[] = []
  /** Many claims have the same days: each text is kept once. */
  private readonly days = new Map<string, string>()

  /** `day` is the one of receipt. */
  constructor(day: string) {
    this.day = day
  }

  add(claim: AnyClaim, valid: boolean, findings: readonly Finding[]): void {
    this.batch ??= claim.batch
    const group = this.groupOf(claim)
    this.all.add(claim.chargeCents, valid)
    group.received.add(claim.chargeCents, valid)
    group.claims.push(this.answer(claim, valid, findings))
  }

  /** The report; nothing when there was no claim. `around` is what was found outside of claims. */
  close(around: readonly Finding[]): ClaimAcknowledgments | undefined {
    if (!this.batch) return undefined
    for (const status of this.unexplained) status.codes = reasonsOf(around)
    const { receiver, submitter } = this.batch
    const traceNumber = ownText(this.batch.referenceId)
    const date = this.day
    return {
      informationSource: {
        entity: 'PR',
        party: trimmed(receiver),
        traceNumber,
        receivedDate: date,
        processedDate: date,
      },
      receivers: [
        {
          receiver: {
            party: trimmed(submitter),
            traceNumber,
            statuses: [{ ...this.all.receipt(), date }],
            totals: this.all.totals(),
          },
          providers: this.providers.map(({ provider, received, claims }) => ({
            provider: {
              party: ownTexts(providerOf(provider)),
              traceNumber: '0',
              statuses: [received.receipt()],
              totals: received.totals(),
            },
            claims,
          })),
        },
      ],
    }
  }

  private groupOf({ billingProvider: provider }: AnyClaim): ProviderAnswers {
    const open = this.providers.at(-1)
    if (open?.provider === provider) return open
    const next: ProviderAnswers = { provider, received: new Received(), claims: [] }
    this.providers.push(next)
    return next
  }

  private answer(claim: AnyClaim, valid: boolean, findings: readonly Finding[]): ClaimAcknowledgment {
    const { patientControlNumber, chargeCents } = claim
    const codes = valid ? accepted : findings.length > 0 ? reasonsOf(findings) : notAcceptable
    const status: ClaimStatus = { codes, date: this.day, action: valid ? 'WQ' : 'U', chargeCents }
    if (!valid && findings.length === 0) this.unexplained.push(status)
    const { serviceFrom, serviceTo } = serviceDays(claim, this.day)
    return {
      kind: 'claim',
      patient: ownTexts(patientOf(claim)),
      patientControlNumber: ownText(patientControlNumber),
      statuses: [status],
      serviceFrom: this.once(serviceFrom),
      ...(serviceTo === undefined ? {} : { serviceTo: this.once(serviceTo) }),
      lines: noLines,
    }
  }

  private once(day: string): string {
    const known = this.days.get(day)
    if (known === undefined) this.days.set(day, day)
    return known ?? day
  }
}

const reasonsOf = (findings: readonly Finding[]): StatusCode[] => {
  const codes = statusesOf(findings)
  return codes.length > 0 ? codes : notAcceptable
}

/** A person with a member number: NM1*QC has no other kind, and the number must stand there even when the claim had none. */
function patientOf({ patient, subscriber }: AnyClaim): Party {
  const { name } = patient ?? subscriber
  return {
    name: name.kind === 'person' ? name : { kind: 'person', family: name.name },
    identifier: { qualifier: 'MI', id: subscriber.memberId || 'UNKNOWN' },
  }
}

/**
 * The days of the statement, else those of the lines. A claim without any has the day of receipt, as DTP*472 must stand there (005010X214,
 * 2200D) and no service comes after it.
 */
function serviceDays(claim: AnyClaim, received: string): { serviceFrom: string; serviceTo?: string } {
  if (claim.kind === 'institutional' && claim.statementFrom) {
    const { statementFrom, statementTo = statementFrom } = claim
    return { serviceFrom: statementFrom, ...(statementTo === statementFrom ? {} : { serviceTo: statementTo }) }
  }
  const from = claim.lines.map((line) => line.serviceFrom).filter((day) => day !== undefined && day !== '')
  const to = claim.lines
    .map((line) => line.serviceTo ?? line.serviceFrom)
    .filter((day) => day !== undefined && day !== '')
  const [first, last] = [from.toSorted()[0], to.toSorted().at(-1)]
  return first === undefined || last === undefined
    ? { serviceFrom: received }
    : { serviceFrom: first, ...(first === last ? {} : { serviceTo: last }) }
}

/** Counts and charges of claims. */
class Received {
  private readonly sums = { accepted: { count: 0, cents: 0 }, rejected: { count: 0, cents: 0 } }

  add(cents: number, valid: boolean): void {
    const sum = this.sums[valid ? 'accepted' : 'rejected']
    sum.count++
    sum.cents += cents
  }

  /** The payer received the claims; each is answered for itself below. */
  receipt(): ClaimStatus {
    const chargeCents = this.sums.accepted.cents + this.sums.rejected.cents
    return { codes: [{ category: 'A1', code: '19', entity: 'PR' }], action: 'WQ', chargeCents }
  }

  totals(): ReceivedTotals {
    const { accepted, rejected } = this.sums
    return {
      ...(accepted.count > 0 ? { acceptedCount: accepted.count, acceptedCents: accepted.cents } : {}),
      ...(rejected.count > 0 ? { rejectedCount: rejected.count, rejectedCents: rejected.cents } : {}),
    }
  }
}

/** A provider whose NPI is none is named by the tax number, so that the answer itself is right. */
function providerOf({ name, npi = '', identifier, taxId }: AnyClaim['billingProvider']): Party {
  const bytes = Buffer.from(npi)
  if (isNpi(bytes, 0, bytes.length)) return { name, npi }
  return { name, identifier: identifier ?? { qualifier: 'FI', id: taxId?.value ?? 'UNKNOWN' } }
}

/** Name and identifier alone. */
function trimmed({ name, identifier, npi }: Party): Party {
  return ownTexts({ name, ...(identifier === undefined ? {} : { identifier }), ...(npi === undefined ? {} : { npi }) })
}
