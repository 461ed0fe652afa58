import {
  write277CA,
  type AcknowledgedProvider,
  type ClaimAcknowledgment,
  type ClaimAcknowledgments,
  type ClaimBatchInfo,
  type ClaimStatus,
  type InterchangeInfo,
} from '@claimrail/x12'
import type { SubmittedClaim } from '../claim.ts'
import type { Decision } from '../rules/on-file.ts'
import { envelope, type Draft } from './answer.ts'

/** A claim with what was decided about it and the batch (BHT of the 837) that it came in. */
export type DecidedClaim = { claim: SubmittedClaim; decision: Decision; batch: ClaimBatchInfo }

/** One 277CA for the claims of one payer: a transaction for each batch, so that each names the BHT03 that it answers. */
export function claimStatusAnswer(info: InterchangeInfo, decided: readonly DecidedClaim[]): Draft[] {
  if (decided.length === 0) return []
  const batches = [...Map.groupBy(decided, ({ batch }) => batch)]
  const write = (number: number) => {
    const referenceId = String(number).padStart(9, '0')
    const reports = batches.map(([batch, claims]) => report(batch, claims, info.date, referenceId))
    return write277CA(reports, { ...envelope(info, number), batch: { referenceId } })
  }
  return [{ folder: 'acknowledgments', kind: '277CA', wave: 0, write }]
}

function report(
  batch: ClaimBatchInfo,
  decided: readonly DecidedClaim[],
  date: string,
  traceNumber: string,
): ClaimAcknowledgments {
  const payer = decided[0]?.claim.payer ?? { id: '', name: '' }
  const byProvider = Map.groupBy(decided, ({ claim }) => claim.provider.npi)
  return {
    informationSource: {
      entity: 'PR',
      party: {
        name: { kind: 'organization', name: payer.name || payer.id },
        identifier: { qualifier: 'PI', id: payer.id },
      },
      traceNumber,
      receivedDate: date,
      processedDate: date,
    },
    receivers: [
      {
        receiver: {
          party: { name: batch.submitter.name, ...partyId(batch.submitter) },
          traceNumber: batch.referenceId,
          statuses: [{ ...receipt(decided), date }],
          totals: totals(decided),
        },
        providers: [...byProvider.values()].map((claims) => ({
          provider: providerOf(claims),
          claims: claims.map((one) => claimStatus(one, date)),
        })),
      },
    ],
  }
}

/** Receipt and totals of a provider's claims. A provider without a trace has 0 for one. */
function providerOf(decided: readonly DecidedClaim[]): AcknowledgedProvider {
  const { npi = '', name = '', taxId } = decided[0]?.claim.provider ?? {}
  const identifier = npi === '' && taxId ? { identifier: { qualifier: 'FI', id: taxId } } : {}
  return {
    party: { name: { kind: 'organization', name: name || npi }, ...(npi && { npi }), ...identifier },
    traceNumber: '0',
    statuses: [receipt(decided)],
    totals: totals(decided),
  }
}

/** Claims were received; what became of each stands below. */
function receipt(decided: readonly DecidedClaim[]): ClaimStatus {
  return { codes: [{ category: 'A1', code: '19', entity: 'PR' }], action: 'WQ', chargeCents: charge(decided) }
}

function claimStatus({ claim, decision }: DecidedClaim, date: string): ClaimAcknowledgment {
  const { patient, chargeCents, statementFrom, statementTo, patientControlNumber } = claim
  const rejected = decision.result === 'rejected'
  return {
    kind: 'claim',
    patient: {
      name: patient.name,
      ...(patient.memberId && { identifier: { qualifier: 'MI', id: patient.memberId } }),
    },
    patientControlNumber,
    statuses: [{ codes: [decision.status], date, action: rejected ? 'U' : 'WQ', chargeCents }],
    ...(decision.number && { payerClaimControlNumber: decision.number }),
    serviceFrom: statementFrom || date,
    ...(statementTo && statementTo !== statementFrom && { serviceTo: statementTo }),
    lines: [],
  }
}

function totals(decided: readonly DecidedClaim[]) {
  const rejected = decided.filter(({ decision }) => decision.result === 'rejected')
  const accepted = decided.filter(({ decision }) => decision.result !== 'rejected')
  return {
    ...(accepted.length > 0 && { acceptedCount: accepted.length, acceptedCents: charge(accepted) }),
    ...(rejected.length > 0 && { rejectedCount: rejected.length, rejectedCents: charge(rejected) }),
  }
}

function charge(decided: readonly DecidedClaim[]): number {
  return decided.reduce((sum, { claim }) => sum + claim.chargeCents, 0)
}

function partyId({ identifier, npi }: ClaimBatchInfo['submitter']) {
  return { ...(identifier && { identifier }), ...(npi && { npi }) }
}
