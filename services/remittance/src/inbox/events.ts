import { contentIdOf, formatDollars, parsePatientControlNumber, type Event, type WorkItem } from '@claimrail/domain'
import { makeEvent, partitionKey, partitionOf } from '@claimrail/pipeline'
import type { ClaimPayment as WrittenPayment } from '@claimrail/x12'
import { claimPayment } from './claim-payment.ts'
import type { RemittanceFault, SurveyedRemittance } from './survey.ts'

/** Who takes remittances in. */
const INBOX = 'remittance.remittances'

/**
 * A claim payment as an event of its encounter, which its number names; a payment that can not be posted as work for a person. Either
 * way its identity is payer, trace number, content and position: another copy of the 835 is the same event.
 */
export function paymentEvent(
  of: SurveyedRemittance,
  written: WrittenPayment,
  position: number,
  partitions: number,
): Event {
  const identity = [of.payerId, of.traceNumber, of.contentId, String(position)]
  const known = parsePatientControlNumber(written.patientControlNumber)
  if (!known) return workEvent(of, unknownNumber(of, written, position), identity, partitions)
  const read = claimPayment(written)
  if (!read.ok) return workEvent(of, unpostable(of, written, position, read.path), identity, partitions)
  const { payerId, traceNumber, paidOn, contentId } = of
  return makeEvent({
    type: 'remittance.received',
    stage: INBOX,
    identity,
    encounterId: known.encounterId,
    at: of.at,
    billingProviderNpi: of.payeeNpi,
    data: { source: { payerId, traceNumber, paidOn, contentId, position }, payment: read.payment },
  })
}

/** A transaction of which nothing may be posted. */
export function parkedEvent(of: SurveyedRemittance, fault: RemittanceFault, partitions: number): Event {
  const { code, field, differenceCents } = fault
  const because =
    differenceCents === undefined ? '' : `: payment less claims and adjustments is ${formatDollars(differenceCents)}`
  const item: WorkItem = {
    kind: 'held',
    stage: 'remittance',
    owner: 'biller',
    code: `remittance.${code}`,
    reason: `the 835 of payment ${of.traceNumber} with ${of.claims} claims can not be posted${because}`,
    fix: 'ask the payer for a corrected 835; the file is in quarantine and nothing of it was posted',
    fields: [field],
    payerId: of.payerId,
    amountCents: of.paymentCents,
  }
  return workEvent(of, item, [of.payerId, of.traceNumber, of.contentId, code], partitions)
}

function workEvent(of: SurveyedRemittance, data: WorkItem, identity: readonly string[], partitions: number): Event {
  const encounterId = partitionKey(partitionOf(contentIdOf(...identity), partitions))
  const { at, payeeNpi: billingProviderNpi } = of
  return makeEvent({ type: 'work.opened', stage: INBOX, identity, encounterId, at, billingProviderNpi, data })
}

function unknownNumber(of: SurveyedRemittance, { paidCents }: WrittenPayment, position: number): WorkItem {
  return {
    kind: 'held',
    stage: 'remittance',
    owner: 'biller',
    code: 'remittance.unknown-control-number',
    reason: `claim ${position + 1} of payment ${of.traceNumber} has a control number that is not ours or was mangled`,
    fix: 'find the claim by the archived 835 and post it by hand, or return the money',
    fields: ['patientControlNumber'],
    payerId: of.payerId,
    amountCents: paidCents,
  }
}

function unpostable(of: SurveyedRemittance, written: WrittenPayment, position: number, path: string): WorkItem {
  return {
    kind: 'held',
    stage: 'remittance',
    owner: 'biller',
    code: 'remittance.unreadable-payment',
    reason: `claim ${position + 1} of payment ${of.traceNumber} has a value that the standard does not know`,
    fix: 'ask the payer what it means and post the claim by hand',
    fields: [path],
    patientControlNumber: written.patientControlNumber,
    payerId: of.payerId,
    amountCents: written.paidCents,
  }
}
