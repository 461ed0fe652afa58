import fc from 'fast-check'
import type {
  Address,
  Contact,
  Party,
  PartyName,
  PersonName,
  Provider,
  RawElement,
  RawSegment,
  Reference,
} from '../documents/party.ts'

/** Characters that are no delimiter in any of `delimiterSets`. */
const characters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -./&#@(),=']

export const text = (maxLength = 12) => fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength })
export const code = (maxLength = 3) =>
  fc.string({ unit: fc.constantFrom(...characters.slice(0, 26)), minLength: 1, maxLength })
export const cents = fc.integer({ min: -10_000_000, max: 1_000_000_000 })
export const quantity = fc.integer({ min: -400, max: 400_000 }).map((quarters) => quarters / 4 + 0)

export const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const two = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'))
const clock = fc.tuple(two(23), two(59)).map(([hour, minute]) => `${hour}:${minute}`)
export const minute = fc.tuple(day, clock).map(([date, time]) => `${date}T${time}`)
export const timeOfDay = clock.map((time) => `T${time}`)
const interval = fc.tuple(day, day).map(([from, to]) => `${from}/${to}`)
export const time = fc.oneof(day, minute, timeOfDay, interval)

/** A document whose keys are all optional but those named. Keys that are not in `shape` are never there. */
export function some<Document extends object>(
  shape: { [Key in keyof Document]?: fc.Arbitrary<Exclude<Document[Key], undefined>> },
  ...required: (keyof Document)[]
): fc.Arbitrary<Document> {
  return fc.record(shape as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: required as string[],
  }) as unknown as fc.Arbitrary<Document>
}

/** The same with one key at least. */
export const atLeastOne = <Value extends object>(arbitrary: fc.Arbitrary<Value>) =>
  arbitrary.filter((value) => Object.keys(value).length > 0)

export const list = <Item>(item: fc.Arbitrary<Item>, minLength = 1, maxLength = 3) =>
  fc.array(item, { minLength, maxLength })

export const personName: fc.Arbitrary<PartyName> = some<PersonName>(
  { kind: fc.constant('person'), family: text(), given: text(), middle: text(), prefix: text(), suffix: text() },
  'kind',
  'family',
)
export const organizationName: fc.Arbitrary<PartyName> = fc.record({
  kind: fc.constant('organization'),
  name: text(30),
})
export const partyName = fc.oneof(personName, organizationName)

export const identifier = fc.record({ qualifier: fc.constantFrom('PI', 'XV', '46', '24'), id: text() })

export const address: fc.Arbitrary<Address> = atLeastOne(
  some<Address>({
    line1: text(),
    line2: text(),
    city: text(),
    state: code(2),
    postalCode: fc.stringMatching(/^\d{5}$/),
    country: code(2),
    subdivision: code(3),
    location: fc.record({ qualifier: code(2), id: text() }),
  }),
)

/** With a qualifier that no document gives a name to. */
export const reference: fc.Arbitrary<Reference> = some<Reference>(
  { qualifier: fc.constantFrom('LU', '0B', 'G3', 'P4'), value: text(), description: text() },
  'qualifier',
  'value',
)

export const contact: fc.Arbitrary<Contact> = some<Contact>(
  {
    function: fc.constantFrom('IC', 'CX', 'BL'),
    name: text(),
    numbers: fc.array(fc.record({ qualifier: fc.constantFrom('TE', 'FX', 'EM'), value: text() }), { maxLength: 3 }),
  },
  'function',
  'numbers',
)

/** Not both of `npi` and `identifier`. */
export const oneIdentifier = <Value extends { npi?: string; identifier?: unknown }>(arbitrary: fc.Arbitrary<Value>) =>
  arbitrary.map((party) => {
    if (party.npi !== undefined) delete party.identifier
    return party
  })

export const npi = fc.stringMatching(/^1\d{9}$/)

export const nameOnly: fc.Arbitrary<Party> = oneIdentifier(some<Party>({ name: partyName, npi, identifier }, 'name'))

export const party: fc.Arbitrary<Party> = oneIdentifier(
  some<Party>({ name: partyName, npi, identifier, address, references: list(reference) }, 'name'),
)

export const provider: fc.Arbitrary<Provider> = oneIdentifier(
  some<Provider>(
    {
      name: partyName,
      npi,
      identifier,
      address,
      contacts: list(contact),
      references: list(reference),
      taxonomy: text(10),
    },
    'name',
  ),
)

const composite = fc.tuple(fc.array(fc.oneof(fc.constant(''), text(5)), { minLength: 1, maxLength: 3 }), text(5))
const components = composite.map(([first, last]) => [...first, last])
const simple = fc.oneof({ weight: 4, arbitrary: text(8) }, { weight: 1, arbitrary: components })
const rawElement: fc.Arbitrary<RawElement> = fc.oneof(
  { weight: 6, arbitrary: simple },
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: list(simple, 2, 3).map((repetitions) => ({ repetitions })) },
)

/** One segment at most of each identifier, in the order given. */
export function raws(loop: string, ids: readonly string[]): fc.Arbitrary<RawSegment[]> {
  const raw = (id: string) =>
    fc
      .tuple(fc.array(rawElement, { maxLength: 5 }), text(6))
      .map(([elements, last]) => ({ loop, id, elements: [...elements, last] }))
  return fc
    .subarray([...ids], { minLength: 1 })
    .chain((chosen) => fc.tuple(...chosen.map(raw)))
    .map((segments) => segments as RawSegment[])
}
