import type {
  Address,
  Contact,
  Demographics,
  Extensible,
  Party,
  PartyName,
  PersonName,
  Reference,
} from '../documents/party.ts'
import { codeOf } from '../block.ts'
import type { ElementReader } from './element-reader.ts'
import { appended, put } from './rules.ts'

/** What N3, N4, PER, REF, PRV and DMG add to, whoever it is. */
export interface PartyTarget extends Extensible, Demographics {
  address?: Address
  contacts?: Contact[]
  references?: Reference[]
  taxonomy?: string
  providerCode?: string
}

const person = codeOf('1')
const npi = codeOf('XX')

export const nameless: PartyName = { kind: 'organization', name: '' }

/** NM102 to NM107. */
export function readName(reader: ElementReader): PartyName {
  if (reader.code(2) !== person) return { kind: 'organization', name: reader.text(3) }
  const name: PersonName = { kind: 'person', family: reader.text(3) }
  const given = reader.text(4)
  if (given !== '') name.given = given
  const middle = reader.text(5)
  if (middle !== '') name.middle = middle
  const prefix = reader.text(6)
  if (prefix !== '') name.prefix = prefix
  const suffix = reader.text(7)
  if (suffix !== '') name.suffix = suffix
  return name
}

/** NM1 with its identifier. */
export function readParty(reader: ElementReader): Party {
  const party: Party = { name: readName(reader) }
  readIdentifier(reader, party, 8)
  return party
}

/** N1 with its identifier. */
export function readOrganization(reader: ElementReader): Party {
  const party: Party = { name: { kind: 'organization', name: reader.text(2) } }
  readIdentifier(reader, party, 3)
  return party
}

/** A qualifier and the identifier in the element after it: NM108 and NM109, N103 and N104. */
export function readIdentifier(reader: ElementReader, party: Party, position: number): void {
  if (reader.isLast(position - 1)) return
  const id = reader.text(position + 1)
  if (reader.code(position) === npi) party.npi = id
  else if (id !== '' || !reader.isEmpty(position)) party.identifier = { qualifier: reader.text(position), id }
}

/** N3 */
export function readStreet(reader: ElementReader, target: PartyTarget): void {
  const address = (target.address ??= {})
  const line1 = reader.text(1)
  if (line1 !== '') address.line1 = line1
  const line2 = reader.text(2)
  if (line2 !== '') address.line2 = line2
}

/** N4 */
export function readCity(reader: ElementReader, target: PartyTarget): void {
  const address = (target.address ??= {})
  const city = reader.text(1)
  if (city !== '') address.city = city
  const state = reader.text(2)
  if (state !== '') address.state = state
  const postalCode = reader.text(3)
  if (postalCode !== '') address.postalCode = postalCode
  if (reader.isLast(3)) return
  put(address, 'country', reader.optional(4))
  const id = reader.text(6)
  const qualifier = reader.text(5)
  if (qualifier !== '' || id !== '') address.location = { qualifier, id }
  put(address, 'subdivision', reader.optional(7))
}

/** REF; one with a REF04 is kept as it is. */
export function readReference(reader: ElementReader, target: { references?: Reference[] }): void | false {
  if (!reader.isEmpty(4)) return false
  const reference: Reference = { qualifier: reader.text(1), value: reader.text(2) }
  if (!reader.isEmpty(3)) reference.description = reader.text(3)
  target.references = appended(target.references, reference)
}

/** PER */
export function readContact(reader: ElementReader, target: { contacts?: Contact[] }): void {
  const contact: Contact = { function: reader.text(1), numbers: [] }
  put(contact, 'name', reader.optional(2))
  for (let position = 3; position <= 7; position += 2) {
    const qualifier = reader.text(position)
    const value = reader.text(position + 1)
    if (qualifier !== '' || value !== '') contact.numbers.push({ qualifier, value })
  }
  target.contacts = appended(target.contacts, contact)
}

/** PRV of a taxonomy code; `usual` is the PRV01 that goes without saying. */
export function readTaxonomy(reader: ElementReader, target: PartyTarget, usual: string): void | false {
  if (reader.text(2) !== 'PXC' || target.taxonomy !== undefined) return false
  target.taxonomy = reader.text(3)
  const code = reader.text(1)
  if (code !== usual) target.providerCode = code
}

/** DMG of a birth day and sex. */
export function readDemographics(reader: ElementReader, target: PartyTarget): void | false {
  if (reader.text(2) !== '') {
    const birthDate = reader.text(1) === 'D8' ? reader.day(2) : undefined
    if (birthDate === undefined) return false
    target.birthDate = birthDate
  }
  put(target, 'sex', reader.optional(3))
}
