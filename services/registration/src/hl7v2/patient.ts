import { patientSchema, type Patient } from '@claimrail/domain'
import { completePart } from '../message.ts'
import { relationshipOf } from '../vocabulary/insurance.ts'
import { firstOf, repetitionsOf, segmentOf, type Field } from './field.ts'
import { addressOf, dateAt, first, nameOf, text, type Source } from './source.ts'

const ORIGINS = {
  recordNumber: 'PID-3.1',
  name: 'PID-5',
  'name.family': 'PID-5.1',
  'name.given': 'PID-5.2',
  birthDate: 'PID-7',
  sex: 'PID-8',
  address: 'PID-11',
  'address.line1': 'PID-11.1',
  'address.city': 'PID-11.3',
  'address.state': 'PID-11.4',
  'address.postalCode': 'PID-11.5',
}

/** HL7 table 0001 as X12 DMG03 has it. */
const SEXES: Readonly<Record<string, Patient['sex']>> = { F: 'F', M: 'M', U: 'U', O: 'U', A: 'U', N: 'U' }

/** The patient of PID; undefined, and named incomplete, when a claim could not be made with it. */
export function patientOf(source: Source): Patient | undefined {
  const { message, findings } = source
  const pid = segmentOf(message, 'PID')
  const birthDate = dateAt(source, text(source, 'PID', 7), { segment: 'PID', field: 7 })
  const candidate = {
    recordNumber: recordNumber(repetitionsOf(pid, 3, message.delimiters)),
    name: nameOf(legalName(repetitionsOf(pid, 5, message.delimiters)), 1),
    birthDate,
    sex: sexAt(source, text(source, 'PID', 8), 'PID-8'),
    address: addressOf(homeAddress(repetitionsOf(pid, 11, message.delimiters))) ?? guarantorAddress(source),
  }
  return completePart(patientSchema, candidate, ORIGINS, findings)
}

/** The sex that a code of table 0001 means; a code outside the table refuses the message. */
export function sexAt(source: Source, said: string | undefined, path: string): Patient['sex'] | undefined {
  if (!said) return undefined
  const sex = SEXES[said.toUpperCase()]
  if (!sex) source.findings.faults.push({ code: 'unknown-code', path })
  return sex
}

/** CX of type MR; without one the first that is not a social security number. */
function recordNumber(identifiers: readonly Field[]): string | undefined {
  const chosen =
    identifiers.find((identifier) => identifier.component(5) === 'MR') ??
    identifiers.find((identifier) => identifier.component(5) !== 'SS')
  return chosen?.component(1)
}

/** XPN of type L (legal), else one without a type, else the first. */
function legalName(names: readonly Field[]): Field | undefined {
  return names.find((name) => name.component(7) === 'L') ?? names.find((name) => !name.component(7)) ?? names[0]
}

function homeAddress(addresses: readonly Field[]): Field | undefined {
  return addresses.find((address) => address.component(7) === 'H') ?? addresses.find(isGood)
}

/** Not a bad address (BA) of table 0190. */
function isGood(address: Field): boolean {
  return address.component(7) !== 'BA'
}

/** GT1-5 when GT1-11 says that the guarantor is the patient. */
function guarantorAddress(source: Source): unknown {
  const guarantor = segmentOf(source.message, 'GT1')
  const relation = firstOf(guarantor, 11, source.message.delimiters)?.component(1)
  return relationshipOf(relation) === '18' ? addressOf(first(source, 'GT1', 5)) : undefined
}
