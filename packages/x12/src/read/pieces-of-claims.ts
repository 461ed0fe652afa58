import type { Adjustment, Attachment, Note, Procedure, QualifiedTime } from '../documents/claim.ts'
import type { InpatientAdjudication, OutpatientAdjudication, PatientConditions } from '../documents/claim.ts'
import type { IsoTime } from '../documents/party.ts'
import { inpatientAmounts, inpatientRemarks } from '../documents/roles.ts'
import { decimalOf } from './numbers.ts'
import type { ElementReader } from './element-reader.ts'
import type { NumberTable } from '../loops/number-table.ts'
import { appended, put } from './rules.ts'

/** CAS: up to six triplets of one group. */
export function readAdjustments(reader: ElementReader, adjustments: Adjustment[]): void {
  const group = reader.text(1)
  const last = reader.count
  for (let position = 2; position <= last; position += 3) {
    const reason = reader.text(position)
    if (reason === '' && reader.text(position + 1) === '') continue
    const adjustment: Adjustment = { group, reason, amountCents: reader.requiredCents(position + 1) }
    const quantity = reader.decimal(position + 2)
    if (quantity !== undefined) adjustment.quantity = quantity
    adjustments.push(adjustment)
  }
}

/** A composite medical procedure identifier. */
export function readProcedure(reader: ElementReader, position: number): Procedure | undefined {
  const parts = reader.components(position)
  if (parts.length === 0) return undefined
  const procedure: Procedure = { qualifier: parts[0]!, code: parts[1] ?? '', modifiers: modifiersOf(parts) }
  if (parts[6]) procedure.description = parts[6]
  if (parts[7]) procedure.throughCode = parts[7]
  return procedure
}

function modifiersOf(parts: readonly string[]): string[] {
  if (parts.length < 3) return []
  if (parts.length === 3) return parts[2] === '' ? [] : [parts[2]!]
  return parts.slice(2, 6).filter((modifier) => modifier !== '')
}

/** Where a procedure is required and absent. */
export const noProcedure = (): Procedure => ({ qualifier: '', code: '', modifiers: [] })

/** A DTP by the name of its qualifier; unnamed and repeated ones go to `otherDates`. */
export function readNamedDate(
  reader: ElementReader,
  target: { dates?: Partial<Record<string, IsoTime>>; otherDates?: QualifiedTime[] },
  names: NumberTable<string>,
): void | false {
  const value = reader.time(3)
  if (value === undefined) return false
  const name = names.get(reader.code(1))
  if (name === undefined || target.dates?.[name] !== undefined)
    target.otherDates = appended(target.otherDates, { qualifier: reader.text(1), value })
  else (target.dates ??= {})[name] = value
}

/** DTP*472: one day, or a range of days. */
export function readServiceDates(
  reader: ElementReader,
  target: { serviceFrom?: string; serviceTo?: string },
): void | false {
  if (target.serviceFrom !== undefined) return false
  const value = reader.time(3)
  if (value === undefined) return false
  if (value.length === 10) {
    target.serviceFrom = value
    return
  }
  const [from, to] = value.split('/')
  if (from === undefined || to === undefined) return false
  target.serviceFrom = from
  target.serviceTo = to
}

/** NTE */
export function readNote(reader: ElementReader, target: { notes?: Note[] }): void {
  target.notes = appended(target.notes, { code: reader.text(1), text: reader.text(2) })
}

/** PWK */
export function readAttachment(reader: ElementReader, target: { attachments?: Attachment[] }): void {
  const attachment: Attachment = { reportType: reader.text(1), transmission: reader.text(2) }
  put(attachment, 'controlNumber', reader.optional(6))
  target.attachments = appended(target.attachments, attachment)
}

/** PAT05 to PAT09 */
export function readPatientConditions(reader: ElementReader, target: PatientConditions): void {
  if (reader.text(5) === 'D8') put(target, 'deathDate', reader.day(6))
  put(target, 'weightPounds', reader.decimal(8))
  if (reader.text(9) === 'Y') target.pregnant = true
}

/** MOA */
export function readOutpatient(reader: ElementReader): OutpatientAdjudication {
  const outpatient: OutpatientAdjudication = { remarkCodes: codesOf(reader, [3, 4, 5, 6, 7]) }
  put(outpatient, 'reimbursementRate', reader.decimal(1))
  put(outpatient, 'hcpcsPayableCents', reader.cents(2))
  put(outpatient, 'endStageRenalCents', reader.cents(8))
  put(outpatient, 'nonPayableProfessionalCents', reader.cents(9))
  return outpatient
}

/** MIA */
export function readInpatient(reader: ElementReader): InpatientAdjudication {
  const inpatient: InpatientAdjudication = {
    coveredDays: reader.requiredDecimal(1),
    remarkCodes: codesOf(reader, inpatientRemarks),
  }
  put(inpatient, 'lifetimePsychiatricDays', reader.decimal(3))
  put(inpatient, 'costReportDays', reader.decimal(15))
  for (const position of inpatientAmounts) {
    const cents = reader.cents(position)
    if (cents !== undefined) (inpatient.amounts ??= {})[position] = cents
  }
  return inpatient
}

/** A number inside a composite. */
export function decimalComponent(reader: ElementReader, position: number, component: number): number | undefined {
  const text = reader.component(position, component)
  const number = text === '' ? undefined : decimalOf(text)
  if (number === undefined && text !== '') reader.problem('number-unreadable', position, component)
  return number
}

function codesOf(reader: ElementReader, positions: readonly number[]): string[] {
  return positions.map((position) => reader.text(position)).filter((code) => code !== '')
}
