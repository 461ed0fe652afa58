import type {
  ElementError,
  ImplementationAcknowledgment,
  InterchangeAcknowledgment,
} from '../documents/acknowledgment.ts'
import type { SegmentError, TransactionAcknowledgment } from '../documents/acknowledgment.ts'
import type { RawSegment } from '../documents/party.ts'
import { table999 } from '../loops/acknowledgments.ts'
import { treeOf } from '../loops/catalog.ts'
import { TransactionEnvelope, closeInterchange, newSegmentWriter, openInterchange, refuseOption } from './envelope.ts'
import type { InterchangeAcknowledgmentWriteOptions, WriteOptions } from './options.ts'
import type { DocumentWriter } from './output.ts'
import type { SegmentWriter } from './segment-writer.ts'
import { compactDay, compactTime } from './values.ts'

/** An interchange of 999 transactions, one for each functional group that is answered. */
export function acknowledgmentWriter(options: WriteOptions): DocumentWriter<ImplementationAcknowledgment> {
  const defaults = { functionalId: 'FA', implementation: '005010X231A1' }
  const envelope = new TransactionEnvelope(treeOf(table999), defaults, options)
  const { writer } = envelope
  let written = 0
  return {
    writer,
    add(acknowledgment) {
      envelope.openTransaction()
      writer.begins(written++)
      const { functionalId, groupControlNumber, version, extra } = acknowledgment
      writer.open('ST', extra)
      writer.begin('AK1').required(functionalId).required(groupControlNumber).text(version).end()
      for (const transaction of acknowledgment.transactions) writeTransaction(writer, transaction)
      writer.leftovers(extra, '2')
      writer.open('ST', undefined)
      writer.begin('AK9').required(acknowledgment.status).number(acknowledgment.included)
      writer.number(acknowledgment.received).number(acknowledgment.accepted)
      putCodes(writer, acknowledgment.codes)
      envelope.closeTransaction()
    },
    finish: () => envelope.close(),
  }
}

function writeTransaction(writer: SegmentWriter, transaction: TransactionAcknowledgment): void {
  writer.open('2000', undefined)
  writer.begin('AK2').required(transaction.identifier).required(transaction.controlNumber)
  writer.text(transaction.implementation).end()
  for (const segment of transaction.segments) writeSegmentError(writer, segment)
  writer.open('2000', undefined)
  writer.begin('IK5').required(transaction.status)
  putCodes(writer, transaction.codes)
}

function writeSegmentError(writer: SegmentWriter, error: SegmentError): void {
  writer.open('2100', undefined)
  writer.begin('IK3').required(error.segmentId).number(error.position).text(error.loop).text(error.code).end()
  writeContexts(writer, error.contexts)
  for (const element of error.elements) writeElementError(writer, element)
}

function writeElementError(writer: SegmentWriter, error: ElementError): void {
  writer.open('2110', undefined)
  const { element, component, repetition } = error
  writer.begin('IK4').number(element)
  writer.part(component === undefined ? undefined : writer.decimal(component))
  writer.part(repetition === undefined ? undefined : writer.decimal(repetition))
  writer.text(error.dataElement).required(error.code).text(error.badValue).end()
  writeContexts(writer, error.contexts)
}

function writeContexts(writer: SegmentWriter, contexts: readonly RawSegment[] | undefined): void {
  if (contexts) for (const context of contexts) writer.raw(context)
}

/** Up to five codes, and the end of the segment. */
function putCodes(writer: SegmentWriter, codes: readonly string[]): void {
  if (codes.length > 5) writer.refuseNext('too-many', 'There is room for five codes.')
  for (const code of codes) writer.text(code)
  writer.end()
}

/** An interchange of TA1 segments without a group. */
export function interchangeAcknowledgmentWriter(
  options: InterchangeAcknowledgmentWriteOptions,
): DocumentWriter<InterchangeAcknowledgment> {
  const writer = newSegmentWriter(options)
  openInterchange(writer, options)
  let written = 0
  return {
    writer,
    add(acknowledgment) {
      writer.begins(written++)
      writer.open('', undefined)
      writer.begin('TA1').required(acknowledgment.interchangeControlNumber)
      writer.valid(compactDay(acknowledgment.date)?.slice(2), 'date-invalid', 'A date is not YYYY-MM-DD.')
      writer.valid(compactTime(acknowledgment.time), 'date-invalid', 'A time of day is not HH:MM.')
      writer.required(acknowledgment.status).required(acknowledgment.noteCode).end()
    },
    finish() {
      if (written === 0) refuseOption('TA1', 'There is nothing to write.')
      closeInterchange(writer, options, 0)
    },
  }
}
