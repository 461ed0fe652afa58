import { patientControlNumberOf, sumCents, type Claim, type Coverage, type PriorPayer } from '@claimrail/domain'
import { standingPostings, type Account, type DecidedLine, type Posting } from './account.ts'

/**
 * The claim that goes to the payer after `place`, once that one has answered for the whole claim and left a patient share.
 * nothing: there is none to send. unmatched: lines of the payment fit no line of the claim, so the next payer could not be told.
 */
export type NextClaim = { kind: 'claim'; claim: Claim } | { kind: 'nothing' } | { kind: 'unmatched' }

/** A next claim that was made before, and is no longer owed after a correction, is withdrawn with a void. */
export function nextClaim(account: Account, place: number, encounterId: string, cut: number): NextClaim {
  const base = account.claims[0]
  const claim = base?.claim
  const next = place + 1
  const coverage = claim?.laterCoverages[place]
  const postings = standingPostings(account, place)
  if (!base || !claim || !coverage || postings.some(({ forwarded }) => forwarded)) return { kind: 'nothing' }
  if (sumCents(postings, ({ chargeCents }) => chargeCents) < base.chargeCents) return { kind: 'nothing' }
  const owed = sumCents(postings, ({ patientCents }) => patientCents) > 0
  if (!owed && !account.madeFor.includes(next)) return { kind: 'nothing' }
  const priorPayers: PriorPayer[] = []
  for (const [before, prior] of [claim.coverage, ...claim.laterCoverages].slice(0, next).entries()) {
    const decided = priorPayer(prior, standingPostings(account, before))
    if (!decided) return { kind: 'unmatched' }
    priorPayers.push(decided)
  }
  const { priorAuthorization: _ofTheFirstPayer, ...content } = claim
  return {
    kind: 'claim',
    claim: {
      ...content,
      patientControlNumber: patientControlNumberOf(encounterId, { cut, payer: next }),
      frequencyCode: owed ? '1' : '8',
      payerPlace: next,
      coverage,
      laterCoverages: claim.laterCoverages.slice(next),
      priorPayers,
    },
  }
}

/** Loops 2320 and 2430 of an earlier payer: all that it paid and adjusted, over all its payments that stand. */
function priorPayer(coverage: Coverage, postings: readonly Posting[]): PriorPayer | undefined {
  const lines = new Map<number, DecidedLine>()
  for (const { decided } of postings) {
    if (!decided || decided.lines === 'unmatched') return undefined
    for (const line of decided.lines) lines.set(line.number, addLine(lines.get(line.number), line))
  }
  const number = postings.at(-1)?.payerClaimControlNumber
  return {
    coverage,
    ...(number && { payerClaimControlNumber: number }),
    adjudicatedOn: postings.reduce((latest, { paidOn }) => (paidOn > latest ? paidOn : latest), ''),
    paidCents: sumCents(postings, ({ paidCents }) => paidCents),
    claimAdjustments: postings.flatMap(({ decided }) => [...(decided?.claimAdjustments ?? [])]),
    lines: [...lines.values()].sort((a, b) => a.number - b.number),
  }
}

function addLine(known: DecidedLine | undefined, line: DecidedLine): DecidedLine {
  if (!known) return line
  return {
    number: line.number,
    paidCents: known.paidCents + line.paidCents,
    units: known.units + line.units,
    adjustments: [...known.adjustments, ...line.adjustments],
  }
}
