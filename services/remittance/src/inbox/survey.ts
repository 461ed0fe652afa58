import { createHash, type Hash } from 'node:crypto'
import { contentIdOf } from '@claimrail/domain'
import {
  read835,
  type ReadProblemCode,
  type RemittanceEvent,
  type RemittanceHeader,
  type Segment,
} from '@claimrail/x12'

/** An 835 transaction as a whole, before any of its claims is published. */
export type SurveyedRemittance = {
  payerId: string
  traceNumber: string
  paidOn: string
  /** Who is paid. */
  payeeNpi: string
  /** The same for every copy of the transaction, whatever file, envelope numbers, dates of sending or delimiters it comes in. */
  contentId: string
  /** ISO UTC, from the envelope; midnight of the day of payment when that can not be read. */
  at: string
  claims: number
  paymentCents: number
  fault?: RemittanceFault
}

/** Why no claim of a transaction may be posted. `field` is an element of the standard. */
export type RemittanceFault = { code: string; field: string; differenceCents?: number }

type Tally = { hash: Hash; claimCents: number; providerCents: number; fault?: RemittanceFault }

/** Every 835 transaction of a file in order, and what of the file could not be read. Holds one claim at a time in memory. */
export async function surveyRemittances(
  bytes: Uint8Array,
): Promise<{ remittances: SurveyedRemittance[]; problem?: ReadProblemCode }> {
  const remittances: SurveyedRemittance[] = []
  let problem: ReadProblemCode | undefined
  let tally = newTally()
  const onProblem = ({ code }: { code: ReadProblemCode }) => {
    if (code !== 'component-separator-mismatch') problem ??= code
  }
  for await (const event of read835(bytes, { onProblem })) {
    if (event.kind === 'remittance') tally = newTally()
    if (event.kind === 'remittanceEnd') remittances.push(surveyed(event, tally))
    else addTo(tally, event)
  }
  return problem ? { remittances, problem } : { remittances }
}

function newTally(): Tally {
  return { hash: createHash('sha256'), claimCents: 0, providerCents: 0 }
}

function addTo(tally: Tally, event: Exclude<RemittanceEvent, { kind: 'remittanceEnd' }>): void {
  for (const segment of event.source.segments()) if (isContent(segment)) tally.hash.update(canonical(segment))
  const [problem] = event.source.problems
  if (problem) tally.fault ??= { code: problem.code, field: problem.element ?? '' }
  if (event.kind === 'claimPayment') tally.claimCents += event.claim.paidCents
  if (event.kind === 'providerAdjustments') {
    for (const { amountCents } of event.adjustments.adjustments) tally.providerCents += amountCents
  }
}

function surveyed(end: Extract<RemittanceEvent, { kind: 'remittanceEnd' }>, tally: Tally): SurveyedRemittance {
  const { header, claimCount, complete, source } = end
  const payerId = payerIdOf(header)
  const { traceNumber, paymentDate } = header
  const { date, time } = source.interchange
  const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(`${date}T${time}`)
  const fault = tally.fault ?? faultOf(header, complete, tally)
  return {
    payerId,
    traceNumber,
    paidOn: paymentDate,
    payeeNpi: header.payee.npi ?? '',
    contentId: contentIdOf(payerId, traceNumber, tally.hash.digest()),
    at: written ? `${date}T${time}:00.000Z` : `${paymentDate}T00:00:00.000Z`,
    claims: claimCount,
    paymentCents: signedPayment(header),
    ...(fault && { fault }),
  }
}

/** An 835 balances when BPR02 = sum of CLP04 - sum of PLB amounts (005010X221, 1.10.2.1.3). */
function faultOf(header: RemittanceHeader, complete: boolean, tally: Tally): RemittanceFault | undefined {
  if (!complete) return { code: 'transaction-unfinished', field: 'SE' }
  const differenceCents = signedPayment(header) - (tally.claimCents - tally.providerCents)
  return differenceCents === 0 ? undefined : { code: 'out-of-balance', field: 'BPR02', differenceCents }
}

/** BPR03 D is money that the payer takes. */
function signedPayment({ paymentCents, creditDebit }: RemittanceHeader): number {
  return creditDebit === 'D' ? -paymentCents : paymentCents
}

/** REF*2U is the number that claims are routed by; payers without it have the plan's id in N104, and all have TRN03. */
function payerIdOf({ payer, traceOriginatorId }: RemittanceHeader): string {
  const routed = payer.references?.find(({ qualifier }) => qualifier === '2U')?.value
  return routed || payer.identifier?.id || traceOriginatorId
}

/** All but the envelope and DTM*405, the day on which the payer produced this copy. */
function isContent(segment: Segment): boolean {
  return segment.id !== 'ST' && segment.id !== 'SE' && !(segment.id === 'DTM' && segment.element(1) === '405')
}

function canonical(segment: Segment): string {
  let text = segment.id
  for (let position = 1; position <= segment.elementCount; position++) {
    text += `\u001d${segment.components(position).join('\u001f')}`
  }
  return `${text.replace(/\u001d+$/, '')}\u001e`
}
