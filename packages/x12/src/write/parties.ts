import type { Address, Contact, Demographics, Party, PartyName, Provider, Reference } from '../documents/party.ts'
import { usualProviderCode } from '../documents/roles.ts'
import { headOf } from './head.ts'
import type { Head } from './head.ts'
import type { SegmentWriter } from './segment-writer.ts'

/** How NM1 begins for an entity. */
export interface NameHeads {
  readonly person: Head
  readonly organization: Head
}

export function nameHeads(entity: string): NameHeads {
  return { person: headOf('NM1', entity, '1'), organization: headOf('NM1', entity, '2') }
}

/** NM1 with a name that the guide requires, or (`named` false) may leave out. */
export function writeName(
  writer: SegmentWriter,
  entity: string | NameHeads,
  name: PartyName,
  identifier: { qualifier: string; id: string } | undefined,
  named = true,
): void {
  if (typeof entity === 'object') writer.beginWith(name.kind === 'person' ? entity.person : entity.organization)
  else {
    writer
      .begin('NM1')
      .text(entity)
      .text(name.kind === 'person' ? '1' : '2')
  }
  if (name.kind === 'person') {
    if (named) writer.required(name.family)
    else writer.text(name.family)
    writer.texts(name.given, name.middle, name.prefix)
    if (identifier) writer.texts(name.suffix, identifier.qualifier, identifier.id)
    else writer.text(name.suffix)
  } else {
    if (named) writer.required(name.name)
    else writer.text(name.name)
    if (identifier) writer.skip(3).texts('', identifier.qualifier, identifier.id)
  }
  writer.end()
}

export function identifierOf(party: Party): { qualifier: string; id: string } | undefined {
  return party.npi === undefined ? party.identifier : { qualifier: 'XX', id: party.npi }
}

/** NM1, N3 and N4 of a party. */
export function writeParty(writer: SegmentWriter, entity: string | NameHeads, party: Party, named = true): void {
  writeName(writer, entity, party.name, identifierOf(party), named)
  writeAddress(writer, party.address)
}

const n3 = headOf('N3')
const ref = headOf('REF')
const n4 = headOf('N4')
const birthDay = headOf('DMG', 'D8')

/** N3 and N4, each where it has something. */
export function writeAddress(writer: SegmentWriter, address: Address | undefined): void {
  if (!address) return
  const { line1, line2, city, state, postalCode, country, subdivision, location } = address
  if (line1 || line2) writer.beginWith(n3).text(line1).text(line2).end()
  if (!city && !state && !postalCode && !country && !subdivision && !location) return
  writer.beginWith(n4).texts(city, state, postalCode)
  if (country || location || subdivision) {
    writer.text(country).text(location?.qualifier).text(location?.id).text(subdivision)
  }
  writer.end()
}

/** REF, with its qualifier or as it begins. */
export function writeReference(writer: SegmentWriter, qualifier: string | Head, value: string | undefined): void {
  if (value === undefined) return
  if (typeof qualifier === 'object') writer.textSegment(qualifier, value)
  else writer.begin('REF').text(qualifier).required(value).end()
}

export function writeReferences(writer: SegmentWriter, references: readonly Reference[] | undefined): void {
  if (!references) return
  for (const { qualifier, value, description } of references) {
    writer.beginWith(ref).required(qualifier).text(value).text(description).end()
  }
}

export function writeContacts(writer: SegmentWriter, contacts: readonly Contact[] | undefined): void {
  if (!contacts) return
  for (const contact of contacts) {
    writer.begin('PER').required(contact.function).text(contact.name)
    if (contact.numbers.length > 3) writer.refuseNext('too-many', 'A contact has more than three numbers.')
    for (const { qualifier, value } of contact.numbers) writer.text(qualifier).text(value)
    writer.end()
  }
}

export function writeDemographics(writer: SegmentWriter, { birthDate, sex }: Demographics): void {
  if (birthDate === undefined && sex === undefined) return
  if (birthDate?.length === 10) writer.beginWith(birthDay).requiredDay(birthDate)
  else if (birthDate === undefined) writer.begin('DMG').skip(2)
  else writer.begin('DMG').time(birthDate)
  writer.text(sex).end()
}

export function writeTaxonomy(writer: SegmentWriter, role: string, { taxonomy, providerCode }: Provider): void {
  if (taxonomy === undefined) return
  writer
    .begin('PRV')
    .text(providerCode ?? usualProviderCode(role))
    .text('PXC')
    .required(taxonomy)
    .end()
}
