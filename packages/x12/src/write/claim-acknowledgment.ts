import type {
  AcknowledgedProvider,
  ClaimAcknowledgment,
  ClaimAcknowledgments,
} from '../documents/claim-acknowledgment.ts'
import type { ClaimStatus, InformationReceiver, InformationSource } from '../documents/claim-acknowledgment.ts'
import type { LineStatus, ReceivedTotals, StatusCode } from '../documents/claim-acknowledgment.ts'
import type { RawSegment } from '../documents/party.ts'
import { table277CA } from '../loops/acknowledgments.ts'
import { treeOf } from '../loops/catalog.ts'
import { TransactionEnvelope } from './envelope.ts'
import type { ClaimAcknowledgmentWriteOptions } from './options.ts'
import type { DocumentWriter } from './output.ts'
import { identifierOf, writeContacts, writeName, writeReference, writeReferences } from './parties.ts'
import { putProcedure, writeAmount, writeSpan, writeTime } from './pieces-of-claims.ts'
import type { SegmentWriter } from './segment-writer.ts'

/** An interchange of 277CA transactions, one for each report. */
export function claimAcknowledgmentWriter(
  options: ClaimAcknowledgmentWriteOptions,
): DocumentWriter<ClaimAcknowledgments> {
  const defaults = { functionalId: 'HN', implementation: '005010X214' }
  const envelope = new TransactionEnvelope(treeOf(table277CA), defaults, options)
  const { writer } = envelope
  let written = 0
  return {
    writer,
    add(report) {
      envelope.openTransaction()
      writer.begins(written++)
      writeBeginning(writer, options)
      new Levels(writer).write(report)
      envelope.closeTransaction()
    },
    finish: () => envelope.close(),
  }
}

function writeBeginning(writer: SegmentWriter, { batch, interchange }: ClaimAcknowledgmentWriteOptions): void {
  writer
    .begin('BHT')
    .text('0085')
    .text('08')
    .required(batch.referenceId)
    .requiredDay(batch.date ?? interchange.date)
  writer
    .required((batch.time ?? interchange.time).replaceAll(':', ''))
    .text('TH')
    .end()
}

class Levels {
  private readonly writer: SegmentWriter
  private number = 0

  constructor(writer: SegmentWriter) {
    this.writer = writer
  }

  write({ informationSource, receivers }: ClaimAcknowledgments): void {
    const source = this.level('2000A', informationSource.extra, undefined, '20', receivers.length > 0)
    writeSource(this.writer, informationSource)
    for (const { receiver, providers } of receivers) {
      const parent = this.level('2000B', receiver.extra, source, '21', providers.length > 0)
      writeReceiver(this.writer, receiver)
      for (const { provider, claims } of providers) {
        const above = this.level('2000C', provider.extra, parent, '19', claims.length > 0)
        writeProvider(this.writer, provider)
        for (const claim of claims) {
          this.level('2000D', claim.extra, above, 'PT', false)
          writeClaim(this.writer, claim)
        }
      }
    }
  }

  private level(
    loop: string,
    extra: RawSegment[] | undefined,
    parent: number | undefined,
    code: string,
    hasChild: boolean,
  ) {
    this.number++
    this.writer.open(loop, extra)
    this.writer
      .begin('HL')
      .number(this.number)
      .number(parent)
      .text(code)
      .text(code === 'PT' ? '' : hasChild ? '1' : '0')
      .end()
    return this.number
  }
}

function writeSource(writer: SegmentWriter, source: InformationSource): void {
  const { party } = source
  writer.open('2100A', source.extra)
  writeName(writer, source.entity, party.name, identifierOf(party))
  writeContacts(writer, party.contacts)
  writer.open('2200A', source.extra)
  writeTrace(writer, '1', source)
  writeTime(writer, '050', source.receivedDate)
  writeTime(writer, '009', source.processedDate)
}

function writeReceiver(writer: SegmentWriter, receiver: InformationReceiver): void {
  writer.open('2100B', receiver.extra)
  writeName(writer, '41', receiver.party.name, identifierOf(receiver.party))
  writer.open('2200B', receiver.extra)
  writeTrace(writer, '2', receiver)
  writeStatuses(writer, receiver.statuses, datedWithCharge)
  writeTotals(writer, receiver.totals, '90', 'AA')
}

function writeProvider(writer: SegmentWriter, provider: AcknowledgedProvider): void {
  writer.open('2100C', provider.extra)
  writeName(writer, '85', provider.party.name, identifierOf(provider.party))
  writer.open('2200C', provider.extra)
  writeTrace(writer, '1', provider)
  writeStatuses(writer, provider.statuses, undatedWithCharge)
  writeReferences(writer, provider.references)
  writeTotals(writer, provider.totals, 'QA', 'QC')
}

function writeClaim(writer: SegmentWriter, claim: ClaimAcknowledgment): void {
  writer.open('2100D', claim.extra)
  writeName(writer, 'QC', claim.patient.name, identifierOf(claim.patient))
  writer.open('2200D', claim.extra)
  writer.begin('TRN').text('2').required(claim.patientControlNumber).end()
  writeStatuses(writer, claim.statuses, datedWithCharge)
  writeReference(writer, '1K', claim.payerClaimControlNumber)
  writeReference(writer, 'D9', claim.clearinghouseClaimNumber)
  writeReference(writer, 'BLT', claim.typeOfBill)
  writeReferences(writer, claim.references)
  writeSpan(writer, '472', claim.serviceFrom, claim.serviceTo)
  for (const { qualifier, value } of claim.otherDates ?? []) writeTime(writer, qualifier, value)
  for (const line of claim.lines) writeLine(writer, line)
}

function writeLine(writer: SegmentWriter, line: LineStatus): void {
  writer.open('2220D', line.extra)
  writer.begin('SVC')
  putProcedure(writer, line.procedure)
  writer.cents(line.chargeCents).skip(1).text(line.revenueCode).skip(2).number(line.units).end()
  writeStatuses(writer, line.statuses, datedWithoutCharge)
  writeReference(writer, 'FJ', line.lineControlNumber)
  writeReferences(writer, line.references)
  writeSpan(writer, '472', line.serviceFrom, line.serviceTo)
}

/** TRN begins the loop of a status, so nothing can stand in it without one. */
function writeTrace(
  writer: SegmentWriter,
  type: string,
  holder: { traceNumber?: string } & Partial<InformationReceiver>,
): void {
  const { traceNumber = '', statuses = [], totals } = holder
  if (traceNumber !== '' || statuses.length > 0 || totals) writer.begin('TRN').text(type).required(traceNumber).end()
}

/** Whether a level requires STC02 and STC04; the others do not use them. */
interface StatusUse {
  readonly date: boolean
  readonly charge: boolean
}

const datedWithCharge: StatusUse = { date: true, charge: true }
const undatedWithCharge: StatusUse = { date: false, charge: true }
const datedWithoutCharge: StatusUse = { date: true, charge: false }

function writeStatuses(writer: SegmentWriter, statuses: readonly ClaimStatus[], use: StatusUse): void {
  for (const { codes, date, action, chargeCents, message } of statuses) {
    writer.begin('STC')
    if (codes.length === 0) writer.refuseNext('required-missing', 'A status has no code.')
    if (codes.length > 3) writer.refuseNext('too-many', 'A status has more than three codes.')
    putStatusCode(writer, codes[0])
    if (use.date && date === undefined) writer.refuseNext('required-missing', 'A status has no date.')
    writer.day(date).text(action)
    if (use.charge && chargeCents === undefined) writer.refuseNext('required-missing', 'A status has no charge.')
    writer.cents(chargeCents).skip(5)
    putStatusCode(writer, codes[1])
    putStatusCode(writer, codes[2])
    writer.text(message).end()
  }
}

function putStatusCode(writer: SegmentWriter, code: StatusCode | undefined): void {
  if (code) writer.text(code.category).part(code.code).part(code.entity).part(code.list)
  else writer.skip(1)
}

function writeTotals(
  writer: SegmentWriter,
  totals: ReceivedTotals | undefined,
  accepted: string,
  rejected: string,
): void {
  if (!totals) return
  const { acceptedCount, rejectedCount, acceptedCents, rejectedCents } = totals
  if (acceptedCount !== undefined) writer.begin('QTY').text(accepted).number(acceptedCount).end()
  if (rejectedCount !== undefined) writer.begin('QTY').text(rejected).number(rejectedCount).end()
  writeAmount(writer, 'YU', acceptedCents)
  writeAmount(writer, 'YY', rejectedCents)
}
