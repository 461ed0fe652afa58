import type { ReadClaim } from '../read/claim-assembler.ts'
import type { ProfessionalClaim } from '../documents/professional.ts'
import type { InstitutionalClaim } from '../documents/institutional.ts'
import type { ClaimAcknowledgment, ClaimAcknowledgments, ReceivedTotals } from '../documents/claim-acknowledgment.ts'
import type { Finding } from '../findings/finding.ts'
import type { Party } from '../documents/party.ts'
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
          statuses: [
            {
              codes: [{ category: 'A1', code: '19', entity: 'PR' }],
              date: received,
              action: 'WQ',
              chargeCents: claims.reduce((sum, { claim }) => sum + claim.chargeCents, 0),
            },
          ],
          totals: totalsOf(claims),
        },
        providers: byProvider(claims).map((group) => ({
          provider: { party: providerOf(group[0]!.claim), traceNumber: '0', statuses: [] },
          claims: group.map((judged) => answer(judged, received)),
        })),
      },
    ],
  }
}

function answer({ claim, valid, findings }: JudgedClaim, received: string): ClaimAcknowledgment {
  const patient = claim.patient ?? claim.subscriber
  const memberId = claim.subscriber.memberId
  const codes = valid ? [{ category: 'A2', code: '20', entity: 'PR' }] : statusesOf(findings)
  const rejected = codes.length > 0 ? codes : [{ category: 'A3', code: '21' }]
  const days = serviceDays(claim)
  return {
    kind: 'claim',
    patient: {
      name: patient.name,
      ...(memberId === undefined ? {} : { identifier: { qualifier: 'MI', id: memberId } }),
    },
    patientControlNumber: claim.patientControlNumber,
    statuses: [{ codes: rejected, date: received, action: valid ? 'WQ' : 'U', chargeCents: claim.chargeCents }],
    ...days,
    lines: [],
  }
}

function serviceDays(claim: AnyClaim): { serviceFrom?: string; serviceTo?: string } {
  const from = claim.lines.map((line) => line.serviceFrom).filter((day) => day !== undefined && day !== '')
  const to = claim.lines
    .map((line) => line.serviceTo ?? line.serviceFrom)
    .filter((day) => day !== undefined && day !== '')
  const [first, last] = [from.toSorted()[0], to.toSorted().at(-1)]
  return first === undefined || last === undefined
    ? {}
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

function providerOf({ billingProvider }: AnyClaim): Party {
  const { name, npi, identifier } = billingProvider
  return { name, ...(npi === undefined ? {} : { npi }), ...(identifier === undefined ? {} : { identifier }) }
}

/** Name and identifier alone. */
function trimmed({ name, identifier, npi }: Party): Party {
  return { name, ...(identifier === undefined ? {} : { identifier }), ...(npi === undefined ? {} : { npi }) }
}
