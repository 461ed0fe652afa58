import type { Address, Contact, Demographics, Party, PartyName, Provider, Reference } from '../documents/party.ts'
import { usualProviderCode } from '../documents/roles.ts'
import type { SegmentWriter } from './segment-writer.ts'

/** NM1 with a name that the guide requires, or (`named` false) may leave out. */
export function writeName(
  writer: SegmentWriter,
  entity: string,
  name: PartyName,
  identifier: { qualifier: string; id: string } | undefined,
  named = true,
): void {
  writer.begin('NM1').text(entity)
  if (name.kind === 'person') {
    writer.text('1')
    if (named) writer.required(name.family)
    else writer.text(name.family)
    writer.text(name.given).text(name.middle).text(name.prefix).text(name.suffix)
  } else {
    writer.text('2')
    if (named) writer.required(name.name)
    else writer.text(name.name)
    writer.skip(4)
  }
  if (identifier) writer.text(identifier.qualifier).text(identifier.id)
  writer.end()
}

export function identifierOf(party: Party): { qualifier: string; id: string } | undefined {
  return party.npi === undefined ? party.identifier : { qualifier: 'XX', id: party.npi }
}

/** NM1, N3 and N4 of a party. */
export function writeParty(writer: SegmentWriter, entity: string, party: Party, named = true): void {
  writeName(writer, entity, party.name, identifierOf(party), named)
  writeAddress(writer, party.address)
}

/** N3 and N4, each where it has something. */
export function writeAddress(writer: SegmentWriter, address: Address | undefined): void {
  if (!address) return
  const { line1, line2, city, state, postalCode, country, subdivision, location } = address
  if (line1 || line2) writer.begin('N3').text(line1).text(line2).end()
  if (!city && !state && !postalCode && !country && !subdivision && !location) return
  writer.begin('N4').text(city).text(state).text(postalCode).text(country)
  writer.text(location?.qualifier).text(location?.id).text(subdivision).end()
}

export function writeReference(writer: SegmentWriter, qualifier: string, value: string | undefined): void {
  if (value !== undefined) writer.begin('REF').text(qualifier).required(value).end()
}

export function writeReferences(writer: SegmentWriter, references: readonly Reference[] | undefined): void {
  if (!references) return
  for (const { qualifier, value, description } of references) {
    writer.begin('REF').required(qualifier).text(value).text(description).end()
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
  writer.begin('DMG')
  if (birthDate === undefined) writer.skip(2)
  else writer.time(birthDate)
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
