import type { Cents, IsoDate, Party } from '../documents/party.ts'
import type { BankAccount, ClaimPayment, PaymentGroup, ProviderAdjustments } from '../documents/remittance.ts'
import type { Remittance, RemittanceHeader, RemittancePart, ServicePayment } from '../documents/remittance.ts'
import type { QualifiedTime } from '../documents/claim.ts'
import { remittanceParties } from '../documents/roles.ts'
import { treeOf } from '../loops/catalog.ts'
import { table835 } from '../loops/remittance-835.ts'
import { TransactionEnvelope, refuseOption } from './envelope.ts'
import { headOf } from './head.ts'
import type { Head } from './head.ts'
import type { WriteOptions } from './options.ts'
import type { DocumentWriter } from './output.ts'
import {
  identifierOf,
  nameHeads,
  writeAddress,
  writeContacts,
  writeName,
  writeReference,
  writeReferences,
} from './parties.ts'
import type { NameHeads } from './parties.ts'
import { putProcedure, writeAdjustments, writeAmount, writeInpatient, writeOutpatient } from './pieces-of-claims.ts'
import { same } from './same.ts'
import type { SegmentWriter } from './segment-writer.ts'

const clp = headOf('CLP')
const svc = headOf('SVC')
const received = headOf('DTM', '050')
const serviceDay = headOf('DTM', '472')
const lineControlNumber = headOf('REF', '6R')
const allowedAmount = headOf('AMT', 'B6')

/** From so many payments the size of all is foreseen. */
const sample = 64

/** An interchange of 835 transactions, one for each remittance, whether it comes whole or in parts. */
export function remittanceWriter(options: WriteOptions): DocumentWriter<Remittance | RemittancePart> {
  const defaults = { functionalId: 'HP', implementation: '005010X221A1' }
  const envelope = new TransactionEnvelope(treeOf(table835), defaults, options)
  const { writer } = envelope
  let written = 0
  let isOpen = false
  let group: PaymentGroup | undefined

  function begin(header: RemittanceHeader): void {
    end()
    isOpen = true
    group = undefined
    envelope.openTransaction()
    writer.begins(written++)
    writeHeader(writer, header)
  }

  function pay(claim: ClaimPayment): void {
    if (!group || !same(group, claim.group)) writeGroup(writer, claim.group)
    group = claim.group
    writeClaimPayment(writer, claim)
  }

  function adjust(adjustments: ProviderAdjustments): void {
    writer.open('ST', undefined)
    writeProviderAdjustments(writer, adjustments)
  }

  function end(): void {
    if (isOpen) envelope.closeTransaction()
    isOpen = false
  }

  function addPart(part: RemittancePart): void {
    if (part.kind === 'remittance') return begin(part.header)
    if (!isOpen) refuseOption('BPR', 'A claim payment comes before the heading of its remittance.')
    if (part.kind === 'claimPayment') pay(part.claim)
    else if (part.kind === 'providerAdjustments') adjust(part.adjustments)
    else end()
  }

  return {
    writer,
    add(document) {
      if ('kind' in document) return addPart(document)
      begin(document.header)
      const start = writer.pending
      for (const [place, claim] of document.claims.entries()) {
        pay(claim)
        if (place === sample) writer.foresee(start, document.claims.length / sample)
      }
      for (const adjustments of document.providerAdjustments) adjust(adjustments)
      end()
    },
    finish() {
      end()
      envelope.close()
    },
  }
}

function writeHeader(writer: SegmentWriter, header: RemittanceHeader): void {
  writer.open('ST', header.extra)
  writer.begin('BPR').required(header.handling).cents(header.paymentCents).required(header.creditDebit)
  writer.required(header.method).text(header.format)
  putAccount(writer, header.from)
  writer.text(header.originatorId).text(header.originatorCode)
  putAccount(writer, header.to)
  writer.requiredDay(header.paymentDate).end()
  writer.begin('TRN').text('1').required(header.traceNumber).required(header.traceOriginatorId)
  writer.text(header.traceOriginatorCode).end()
  if (header.currency !== undefined) writer.begin('CUR').text('PR').text(header.currency).end()
  writeReference(writer, 'EV', header.receiverId)
  writeReference(writer, 'F2', header.versionId)
  writeDay(writer, '405', header.productionDate)
  const { payer, payee } = header
  writer.open('1000A', payer.extra)
  writeOrganization(writer, 'PR', payer)
  writeReferences(writer, payer.references)
  writeContacts(writer, payer.contacts)
  writer.open('1000B', payee.extra)
  writeOrganization(writer, 'PE', payee)
  writeReference(writer, 'TJ', payee.taxId)
  writeReferences(writer, payee.references)
  const { delivery } = payee
  if (delivery) writer.begin('RDM').required(delivery.method).text(delivery.name).text(delivery.number).end()
  writer.close()
}

/** N1, N3 and N4. */
function writeOrganization(writer: SegmentWriter, entity: string, party: RemittanceHeader['payer']): void {
  const { name } = party
  const identifier = identifierOf(party)
  writer
    .begin('N1')
    .text(entity)
    .required(name.kind === 'organization' ? name.name : name.family)
  writer.text(identifier?.qualifier).text(identifier?.id).end()
  writeAddress(writer, party.address)
}

function putAccount(writer: SegmentWriter, account: BankAccount | undefined): void {
  if (!account) return void writer.skip(4)
  writer.text(account.routingQualifier).text(account.routingNumber)
  writer.text(account.accountQualifier).text(account.accountNumber)
}

/** LX, TS3 and TS2; a group numbered 0 stands for none. */
function writeGroup(writer: SegmentWriter, group: PaymentGroup): void {
  if (group.number === 0) return
  writer.open('2000', undefined)
  writer.begin('LX').number(group.number).end()
  if (group.providerSummary) writeElements(writer, 'TS3', group.providerSummary)
  if (group.providerSupplement) writeElements(writer, 'TS2', group.providerSupplement)
}

function writeElements(writer: SegmentWriter, segment: string, elements: readonly string[]): void {
  writer.begin(segment)
  for (const element of elements) writer.text(element)
  writer.end()
}

function writeClaimPayment(writer: SegmentWriter, claim: ClaimPayment): void {
  writer.open('2100', claim.extra)
  writer.beginWith(clp).required(claim.patientControlNumber).required(claim.status).cents(claim.chargeCents)
  writer.cents(claim.paidCents).cents(claim.patientResponsibilityCents)
  writer
    .texts(claim.filingIndicator, claim.payerClaimControlNumber, claim.facilityCode)
    .text(claim.frequencyCode)
    .skip(1)
  writer.text(claim.drg).number(claim.drgWeight).number(claim.dischargeFraction).end()
  writeAdjustments(writer, claim.adjustments)
  writePaymentParty(writer, parties.patient, claim.patient)
  writePaymentParty(writer, parties.subscriber, claim.subscriber)
  writePaymentParty(writer, parties.correctedPatient, claim.correctedPatient)
  writePaymentParty(writer, parties.serviceProvider, claim.serviceProvider)
  writePaymentParty(writer, parties.crossoverCarrier, claim.crossoverCarrier)
  writePaymentParty(writer, parties.correctedPriorityPayer, claim.correctedPriorityPayer)
  writePaymentParty(writer, parties.otherSubscriber, claim.otherSubscriber)
  writeInpatient(writer, claim.inpatient)
  writeOutpatient(writer, claim.outpatient)
  writeReferences(writer, claim.references)
  writeDay(writer, received, claim.receivedDate)
  writeDay(writer, '036', claim.coverageExpiration)
  writeDay(writer, '232', claim.statementFrom)
  writeDay(writer, '233', claim.statementTo)
  writeOtherDays(writer, claim.otherDates)
  writeContacts(writer, claim.contacts)
  writeAmounts(writer, claim)
  for (const line of claim.lines) writeServicePayment(writer, line)
}

const parties = Object.fromEntries(
  Object.entries(remittanceParties).map(([role, entity]) => [role, nameHeads(entity)]),
) as Record<keyof typeof remittanceParties, NameHeads>

function writePaymentParty(writer: SegmentWriter, entity: NameHeads, party: Party | undefined): void {
  if (party) writeName(writer, entity, party.name, identifierOf(party), false)
}

function writeServicePayment(writer: SegmentWriter, line: ServicePayment): void {
  writer.open('2110', line.extra)
  writer.beginWith(svc)
  putProcedure(writer, line.procedure)
  writer.cents(line.chargeCents).cents(line.paidCents).text(line.revenueCode).number(line.units)
  putProcedure(writer, line.billedProcedure)
  writer.number(line.billedUnits).end()
  writeDay(writer, line.serviceTo === undefined ? serviceDay : '150', line.serviceFrom)
  writeDay(writer, '151', line.serviceTo)
  writeOtherDays(writer, line.otherDates)
  writeAdjustments(writer, line.adjustments)
  writeReference(writer, lineControlNumber, line.lineControlNumber)
  writeReferences(writer, line.references)
  writeAmount(writer, allowedAmount, line.allowedCents)
  writeAmounts(writer, line)
  for (const code of line.remarkCodes) writer.begin('LQ').text('HE').required(code).end()
}

function writeAmounts(writer: SegmentWriter, { amounts, quantities }: AmountsAndQuantities): void {
  if (amounts) for (const { qualifier, amountCents } of amounts) writeAmount(writer, qualifier, amountCents)
  if (!quantities) return
  for (const { qualifier, quantity } of quantities) writer.begin('QTY').text(qualifier).number(quantity).end()
}

interface AmountsAndQuantities {
  amounts?: { qualifier: string; amountCents: Cents }[]
  quantities?: { qualifier: string; quantity: number }[]
}

/** DTM */
function writeDay(writer: SegmentWriter, qualifier: string | Head, day: IsoDate | undefined): void {
  if (day === undefined) return
  if (typeof qualifier === 'object') writer.daySegment(qualifier, day)
  else writer.begin('DTM').required(qualifier).requiredDay(day).end()
}

function writeOtherDays(writer: SegmentWriter, others: readonly QualifiedTime[] | undefined): void {
  if (others) for (const { qualifier, value } of others) writeDay(writer, qualifier, value)
}

/** PLB, six adjustments to a segment. */
function writeProviderAdjustments(
  writer: SegmentWriter,
  { providerId, fiscalPeriodEnd, adjustments }: ProviderAdjustments,
) {
  for (let from = 0; from < adjustments.length; from += 6) {
    writer.begin('PLB').required(providerId).requiredDay(fiscalPeriodEnd)
    for (const { reason, reference, amountCents } of adjustments.slice(from, from + 6)) {
      writer.text(reason).part(reference).cents(amountCents)
    }
    writer.end()
  }
}
