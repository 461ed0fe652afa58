import { sumCents, type Claim, type DataOf, type SentClaim } from '@claimrail/domain'
import type { Ports } from './ports.ts'
import { eventsOf, isWithin, type Within } from './read-events.ts'

type Outcome = Omit<SentClaim, 'claim' | 'at'>

/**
 * Claims that went out (`within` is the time of sending), each attempt with what became of it, partition by partition in the order of the log. Holds the answers of one partition
 * in memory, not the claims.
 */
export async function* sentClaims(ports: Ports, within: Within = {}): AsyncGenerator<SentClaim> {
  for (let partition = 0; partition < ports.partitions; partition++) {
    const answers = await answersOf(ports, partition)
    for await (const event of eventsOf(ports, 'claim.submitted', partition)) {
      if (!isWithin(event.at, within)) continue
      const { claim, patientControlNumber, attempt } = event.data
      yield { claim, at: event.at, ...outcomeOf(claim, answers, patientControlNumber, attempt) }
    }
  }
}

type Answers = {
  /** By claim and attempt: the rejection. */
  rejected: ReadonlyMap<string, string>
  /** By claim: the last adjudication, and the attempt that went out last before any. */
  adjudicated: ReadonlyMap<string, DataOf<'claim.adjudicated'>>
  lastAttempt: ReadonlyMap<string, number>
}

async function answersOf(ports: Ports, partition: number): Promise<Answers> {
  const rejected = new Map<string, string>()
  for await (const { data } of eventsOf(ports, 'claim.acknowledged', partition)) {
    if (!data.accepted) rejected.set(`${data.patientControlNumber}/${data.attempt}`, `${data.kind}.${data.category}`)
  }
  const adjudicated = new Map<string, DataOf<'claim.adjudicated'>>()
  for await (const { data } of eventsOf(ports, 'claim.adjudicated', partition)) {
    if (data.result !== 'reversed') adjudicated.set(data.patientControlNumber, data)
  }
  const lastAttempt = new Map<string, number>()
  for await (const { data } of eventsOf(ports, 'claim.submitted', partition)) {
    lastAttempt.set(data.patientControlNumber, Math.max(data.attempt, lastAttempt.get(data.patientControlNumber) ?? 0))
  }
  return { rejected, adjudicated, lastAttempt }
}

function outcomeOf(claim: Claim, answers: Answers, number: string, attempt: number): Outcome {
  const rejection = answers.rejected.get(`${number}/${attempt}`)
  if (rejection) return { result: 'rejected', codes: [rejection], paidCents: 0, lostCents: claim.totalChargeCents }
  const decision = answers.adjudicated.get(number)
  // A payment names no attempt: it is for the last one that was not rejected.
  if (!decision || answers.lastAttempt.get(number) !== attempt) return OPEN
  const { result, denialReasons, adjustments, paidCents } = decision
  if (result === 'paid') return { result: 'paid', codes: [], paidCents, lostCents: 0 }
  const lost = adjustments.filter(({ reason }) => denialReasons.includes(reason))
  return {
    result: 'denied',
    codes: [...new Set(denialReasons.map((reason) => `CARC.${reason}`))],
    paidCents,
    lostCents: sumCents(lost, ({ amountCents }) => amountCents),
  }
}

const OPEN: Outcome = { result: 'open', codes: [], paidCents: 0, lostCents: 0 }
