import type {
  Adjustment,
  Attachment,
  Drug,
  Note,
  PatientConditions,
  Procedure,
  QualifiedTime,
} from '../documents/claim.ts'
import type { InpatientAdjudication, LineAdjudication, OutpatientAdjudication } from '../documents/claim.ts'
import type { Cents, IsoDate, IsoTime, Provider } from '../documents/party.ts'
import { inpatientAmounts, inpatientRemarks } from '../documents/roles.ts'
import { headOf } from './head.ts'
import type { Head } from './head.ts'
import { identifierOf, writeAddress, writeContacts, writeName, writeReferences, writeTaxonomy } from './parties.ts'
import type { NameHeads } from './parties.ts'
import type { SegmentWriter } from './segment-writer.ts'

const cas = headOf('CAS')
const moa = headOf('MOA')

/** CAS: adjustments of one group that follow one another share a segment, six at most. */
export function writeAdjustments(writer: SegmentWriter, adjustments: readonly Adjustment[]): void {
  let group: string | undefined
  let inSegment = 0
  for (const adjustment of adjustments) {
    if (group !== adjustment.group || inSegment === 6) {
      if (inSegment > 0) writer.end()
      group = adjustment.group
      inSegment = 0
      writer.beginWith(cas).required(group)
    }
    writer.required(adjustment.reason).cents(adjustment.amountCents).number(adjustment.quantity)
    inSegment++
  }
  if (inSegment > 0) writer.end()
}

/** The next element as a composite medical procedure identifier. */
export function putProcedure(writer: SegmentWriter, procedure: Procedure | undefined): void {
  if (!procedure) return void writer.skip(1)
  const { modifiers, description, throughCode } = procedure
  if (modifiers.length > 4) writer.refuseNext('too-many', 'A procedure has more than four modifiers.')
  writer.pair(procedure.qualifier, procedure.code)
  for (let place = 0; place < modifiers.length; place++) writer.part(modifiers[place])
  if (description === undefined && throughCode === undefined) return
  for (let place = modifiers.length; place < 4; place++) writer.part(undefined)
  writer.part(description).part(throughCode)
}

export function writeAmount(writer: SegmentWriter, qualifier: string | Head, cents: Cents | undefined): void {
  if (cents === undefined) return
  if (typeof qualifier === 'object') writer.centsSegment(qualifier, cents)
  else writer.begin('AMT').text(qualifier).cents(cents).end()
}

/** What a DTP says, and how it begins when it says a day. */
export interface TimeQualifier {
  readonly qualifier: string
  readonly day: Head
}

function timeQualifier(qualifier: string): TimeQualifier {
  return { qualifier, day: headOf('DTP', qualifier, 'D8') }
}

export const serviceDate = timeQualifier('472')

export function writeTime(writer: SegmentWriter, qualifier: string | TimeQualifier, value: IsoTime | undefined): void {
  if (value === undefined) return
  if (typeof qualifier !== 'object') writer.begin('DTP').required(qualifier).time(value).end()
  else if (value.length === 10) writer.daySegment(qualifier.day, value)
  else writer.begin('DTP').required(qualifier.qualifier).time(value).end()
}

/** A day, or a range when it has an end. */
export function writeSpan(
  writer: SegmentWriter,
  qualifier: string | TimeQualifier,
  from?: IsoDate,
  to?: IsoDate,
): void {
  if (from !== undefined) writeTime(writer, qualifier, to === undefined ? from : `${from}/${to}`)
}

/** DTP qualifiers by the names of their dates, in the order to write them. */
export type NamedDates = ReadonlyMap<string, TimeQualifier>

export function namedDates(names: Readonly<Record<string, string>>): NamedDates {
  return new Map(Object.entries(names).map(([qualifier, name]) => [name, timeQualifier(qualifier)]))
}

/** DTP of named dates, then the others. */
export function writeNamedDates(
  writer: SegmentWriter,
  names: NamedDates,
  dates: Partial<Record<string, IsoTime>> | undefined,
  others: readonly QualifiedTime[] | undefined,
): void {
  if (dates) {
    // Most claims have one: looking for all the others takes longer than writing it.
    let count = 0
    let only = ''
    for (const name in dates) {
      count++
      only = name
    }
    const qualifier = count === 1 ? names.get(only) : undefined
    if (qualifier) writeTime(writer, qualifier, dates[only])
    else if (count > 1) for (const [name, each] of names) writeTime(writer, each, dates[name])
  }
  if (others) for (const { qualifier, value } of others) writeTime(writer, qualifier, value)
}

export function writeNotes(writer: SegmentWriter, notes: readonly Note[] | undefined): void {
  if (notes) for (const { code, text } of notes) writer.begin('NTE').text(code).required(text).end()
}

export function writeAttachments(writer: SegmentWriter, attachments: readonly Attachment[] | undefined): void {
  if (!attachments) return
  for (const { reportType, transmission, controlNumber } of attachments) {
    writer.begin('PWK').required(reportType).required(transmission)
    if (controlNumber !== undefined) writer.skip(2).text('AC').text(controlNumber)
    writer.end()
  }
}

/** PAT, when there is something to say. */
export function writePatient(
  writer: SegmentWriter,
  relationship: string | undefined,
  conditions: PatientConditions,
): void {
  const { deathDate, weightPounds, pregnant } = conditions
  if (relationship === undefined && deathDate === undefined && weightPounds === undefined && !pregnant) return
  writer.begin('PAT').text(relationship).skip(3)
  if (deathDate === undefined) writer.skip(2)
  else writer.time(deathDate)
  writer
    .text(weightPounds === undefined ? undefined : '01')
    .number(weightPounds)
    .text(pregnant ? 'Y' : undefined)
    .end()
}

export function writeOutpatient(writer: SegmentWriter, outpatient: OutpatientAdjudication | undefined): void {
  if (!outpatient) return
  writer.beginWith(moa)
  if (outpatient.remarkCodes.length > 5) writer.refuse('too-many', 'MOA has room for five remark codes.')
  writer.number(outpatient.reimbursementRate).cents(outpatient.hcpcsPayableCents)
  const remarks = outpatient.remarkCodes
  writer.texts(remarks[0], remarks[1], remarks[2]).text(remarks[3]).text(remarks[4])
  writer.cents(outpatient.endStageRenalCents).cents(outpatient.nonPayableProfessionalCents).end()
}

export function writeInpatient(writer: SegmentWriter, inpatient: InpatientAdjudication | undefined): void {
  if (!inpatient) return
  const { coveredDays, lifetimePsychiatricDays, costReportDays, remarkCodes, amounts } = inpatient
  writer.begin('MIA')
  if (remarkCodes.length > inpatientRemarks.length) writer.refuse('too-many', 'MIA has room for five remark codes.')
  writer.number(coveredDays)
  for (let position = 2; position <= 24; position++) {
    const remark = inpatientRemarks.indexOf(position)
    if (remark >= 0) writer.text(remarkCodes[remark])
    else if (inpatientAmounts.includes(position)) writer.cents(amounts?.[position])
    else writer.number(position === 3 ? lifetimePsychiatricDays : costReportDays)
  }
  writer.end()
}

/** A provider of a claim, of a line, or of another payer. */
export interface ProviderLoop {
  readonly role: string
  /** NM101 */
  readonly entity: NameHeads
  readonly loop: string
}

export function writeProviders(
  writer: SegmentWriter,
  loops: readonly ProviderLoop[],
  providers: Partial<Record<string, Provider>> | undefined,
): void {
  if (!providers) return
  // Most roles are absent, and looking for one takes as long as for one that is there.
  let left = Object.keys(providers).length
  for (let place = 0; left > 0 && place < loops.length; place++) {
    const { role, entity, loop } = loops[place]!
    const provider = providers[role]
    if (!provider) continue
    left--
    writer.open(loop, provider.extra)
    writeName(writer, entity, provider.name, identifierOf(provider), false)
    writeTaxonomy(writer, role, provider)
    writeAddress(writer, provider.address)
    writeReferences(writer, provider.references)
    writeContacts(writer, provider.contacts)
  }
}

/** LIN, CTP and REF of loop 2410. */
export function writeDrugs(writer: SegmentWriter, drugs: readonly Drug[] | undefined): void {
  if (!drugs) return
  for (const { qualifier, code, quantity, unit, references, extra } of drugs) {
    writer.open('2410', extra)
    writer.begin('LIN').skip(1).text(qualifier).required(code).end()
    if (quantity !== undefined || unit !== undefined) writer.begin('CTP').skip(3).number(quantity).text(unit).end()
    writeReferences(writer, references)
  }
}

/** Loop 2430. */
export function writeLineAdjudications(
  writer: SegmentWriter,
  adjudications: readonly LineAdjudication[] | undefined,
): void {
  if (!adjudications) return
  for (const adjudication of adjudications) {
    writer.open('2430', adjudication.extra)
    writer.begin('SVD').required(adjudication.payerId).cents(adjudication.paidCents)
    putProcedure(writer, adjudication.procedure)
    writer.text(adjudication.revenueCode).number(adjudication.units).number(adjudication.bundledLine).end()
    writeAdjustments(writer, adjudication.adjustments)
    writeTime(writer, '573', adjudication.paidDate)
    writeAmount(writer, 'EAF', adjudication.remainingPatientCents)
  }
}
