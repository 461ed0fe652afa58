import type { Claim, Coverage, PriorPayer, ServiceLine, Adjustment as DomainAdjustment } from '@claimrail/domain'
import type { Adjustment, LineAdjudication, OtherCoverage } from '@claimrail/x12'
import { groupNumber, payer, payerResponsibility, personName, policyHolder } from './parties.ts'
import { x12Text } from './text.ts'

/** Loop 2320 of every other payer: those that have decided, with what they decided, then those that come after. */
export function otherCoverages(claim: Claim): OtherCoverage[] {
  const prior = claim.priorPayers.map((payer, place) => priorCoverage(claim, payer, place))
  const later = claim.laterCoverages.map((coverage, i) => coverageTerms(claim, coverage, claim.payerPlace + 1 + i))
  return [...prior, ...later]
}

/** Loop 2430 of a line: what each earlier payer decided about it. An institutional line names its revenue code there too (SVD04). */
export function lineAdjudications(claim: Claim, line: ServiceLine, revenueCode?: string): LineAdjudication[] {
  return claim.priorPayers.flatMap(({ coverage, adjudicatedOn, lines }) =>
    lines
      .filter(({ number }) => number === line.number)
      .map(({ paidCents, units, adjustments }) => ({
        payerId: coverage.payer.id,
        paidCents,
        procedure: { qualifier: 'HC', code: line.procedureCode, modifiers: line.modifiers },
        ...(revenueCode && { revenueCode }),
        units,
        adjustments: adjustments.map(asCas),
        paidDate: adjudicatedOn,
      })),
  )
}

function priorCoverage(claim: Claim, prior: PriorPayer, place: number): OtherCoverage {
  const terms = coverageTerms(claim, prior.coverage, place)
  return {
    ...terms,
    adjustments: prior.claimAdjustments.map(asCas),
    paidCents: prior.paidCents,
    payer: {
      ...terms.payer,
      ...(prior.lines.length === 0 && { paidDate: prior.adjudicatedOn }),
      ...(prior.payerClaimControlNumber && { payerClaimControlNumber: prior.payerClaimControlNumber }),
    },
  }
}

function coverageTerms(claim: Claim, coverage: Coverage, place: number): OtherCoverage {
  return {
    payerResponsibility: payerResponsibility(place),
    relationship: coverage.relationship,
    ...groupNumber(coverage),
    filingIndicator: coverage.payer.filingIndicator,
    adjustments: [],
    benefitsAssigned: 'Y',
    releaseOfInformation: 'Y',
    subscriber: {
      name: personName(policyHolder(coverage, claim.patient).name),
      identifier: { qualifier: 'MI', id: x12Text(coverage.memberId, 80) },
    },
    payer: payer(coverage),
  }
}

function asCas({ group, reason, amountCents, quantity }: DomainAdjustment): Adjustment {
  return { group, reason, amountCents, ...(quantity !== undefined && { quantity }) }
}
