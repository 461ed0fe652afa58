import { Buffer } from 'node:buffer'
import type { ReadClaim } from '../read/claim-assembler.ts'
import type { ProfessionalClaim } from '../documents/professional.ts'
import type { InstitutionalClaim } from '../documents/institutional.ts'
import type { ClaimAcknowledgment, ClaimAcknowledgments } from '../documents/claim-acknowledgment.ts'
import type { ClaimStatus, ReceivedTotals } from '../documents/claim-acknowledgment.ts'
import type { Finding } from '../findings/finding.ts'
import type { Party } from '../documents/party.ts'
import { isNpi } from '../validate/values.ts'
import { statusesOf } from './claim-status.ts'

export type AnyClaim = ReadClaim<ProfessionalClaim> | ReadClaim<InstitutionalClaim>

/** A claim with what was found in it and in the levels above it. */
export interface JudgedClaim {
  readonly claim: AnyClaim
  readonly valid: boolean
  readonly findings: readonly Finding[]
}

/** The 277CA of one 837 transaction: each claim accepted (A2) or rejected with up to three reasons. */
export function claimAcknowledgments(
  claims: readonly JudgedClaim[],
  received: string,
): ClaimAcknowledgments | undefined {
  const first = claims[0]?.claim
  if (!first) return undefined
  const { receiver, submitter, referenceId } = first.batch
  return {
    informationSource: {
      entity: 'PR',
      party: trimmed(receiver),
      traceNumber: referenceId,
      receivedDate: received,
      processedDate: received,
    },
    receivers: [
      {
        receiver: {
          party: trimmed(submitter),
          traceNumber: referenceId,
          statuses: [{ ...receipt(claims), date: received }],
          totals: totalsOf(claims),
        },
        providers: byProvider(claims).map((group) => ({
          provider: {
            party: providerOf(group[0]!.claim),
            traceNumber: '0',
            statuses: [receipt(group)],
            totals: totalsOf(group),
          },
          claims: group.map((judged) => answer(judged, received)),
        })),
      },
    ],
  }
}

/** The payer received the claims; each is answered for itself below. */
function receipt(claims: readonly JudgedClaim[]): ClaimStatus {
  const chargeCents = claims.reduce((sum, { claim }) => sum + claim.chargeCents, 0)
  return { codes: [{ category: 'A1', code: '19', entity: 'PR' }], action: 'WQ', chargeCents }
}

function answer({ claim, valid, findings }: JudgedClaim, received: string): ClaimAcknowledgment {
  const codes = valid ? [{ category: 'A2', code: '20', entity: 'PR' }] : statusesOf(findings)
  const rejected = codes.length > 0 ? codes : [{ category: 'A3', code: '21' }]
  const days = serviceDays(claim, received)
  return {
    kind: 'claim',
    patient: patientOf(claim),
    patientControlNumber: claim.patientControlNumber,
    statuses: [{ codes: rejected, date: received, action: valid ? 'WQ' : 'U', chargeCents: claim.chargeCents }],
    ...days,
    lines: [],
  }
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

function totalsOf(claims: readonly JudgedClaim[]): ReceivedTotals {
  const sum = (wanted: boolean) => {
    const some = claims.filter(({ valid }) => valid === wanted)
    return { count: some.length, cents: some.reduce((total, { claim }) => total + claim.chargeCents, 0) }
  }
  const [accepted, rejected] = [sum(true), sum(false)]
  return {
    ...(accepted.count > 0 ? { acceptedCount: accepted.count, acceptedCents: accepted.cents } : {}),
    ...(rejected.count > 0 ? { rejectedCount: rejected.count, rejectedCents: rejected.cents } : {}),
  }
}

/** Claims that follow one another under one billing provider. */
function byProvider(claims: readonly JudgedClaim[]): JudgedClaim[][] {
  const groups: JudgedClaim[][] = []
  for (const judged of claims) {
    const open = groups.at(-1)
    if (open && open[0]!.claim.billingProvider === judged.claim.billingProvider) open.push(judged)
    else groups.push([judged])
  }
  return groups
}

/** A provider whose NPI is none is named by the tax number, so that the answer itself is right. */
function providerOf({ billingProvider }: AnyClaim): Party {
  const { name, npi = '', identifier, taxId } = billingProvider
  const bytes = Buffer.from(npi)
  if (isNpi(bytes, 0, bytes.length)) return { name, npi }
  return { name, identifier: identifier ?? { qualifier: 'FI', id: taxId?.value ?? 'UNKNOWN' } }
}

/** Name and identifier alone. */
function trimmed({ name, identifier, npi }: Party): Party {
  return { name, ...(identifier === undefined ? {} : { identifier }), ...(npi === undefined ? {} : { npi }) }
}
