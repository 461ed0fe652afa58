import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHARGE_ITEM, CLAIM, CPT, ENCOUNTER, PATIENT, bundle } from '../fhir.fixture.ts'
import { readFhir } from './read-fhir.ts'

const read = (value: unknown) => readFhir(Buffer.from(JSON.stringify(value)))
const faults = (value: unknown) => read(value).refusals.flatMap((refusal) => refusal.faults)

test.each([
  ['without a type', { ...bundle(), resourceType: undefined }, 'missing', 'resourceType'],
  ['with entries that are no list', { ...bundle(), entry: 5 }, 'wrong-type', 'entry'],
  ['without an encounter', { ...bundle(), entry: [{ resource: PATIENT }] }, 'no-encounter', ''],
  ['of no encounter at all', PATIENT, 'no-encounter', ''],
  [
    'with an encounter of unknown status',
    bundle([{ ...ENCOUNTER, status: 'done' }]),
    'unknown-code',
    'entry[7].resource.status',
  ],
  [
    'with an encounter without status',
    bundle([{ ...ENCOUNTER, status: undefined }]),
    'missing',
    'entry[7].resource.status',
  ],
  [
    'with an encounter of unknown class',
    bundle([{ ...ENCOUNTER, class: { code: 'Q' } }]),
    'unknown-code',
    'entry[7].resource.class.code',
  ],
  [
    'with an encounter without any identity',
    bundle([{ ...ENCOUNTER, id: undefined, identifier: undefined }]),
    'missing',
    'entry[8].resource.identifier',
  ],
  [
    'with a birth date that is a number',
    bundle([{ ...PATIENT, birthDate: 19610405 }]),
    'wrong-type',
    'entry[7].resource.birthDate',
  ],
  [
    'with a birth date that is none',
    bundle([{ ...PATIENT, birthDate: '5.4.1961' }]),
    'wrong-format',
    'entry[7].resource.birthDate',
  ],
  ['with a gender that is none', bundle([{ ...PATIENT, gender: 'f' }]), 'unknown-code', 'entry[7].resource.gender'],
  ['with a malformed time', bundle([CLAIM], { timestamp: 'today' }), 'wrong-format', 'timestamp'],
  [
    'with a charge without a price',
    bundle([{ ...CHARGE_ITEM, priceOverride: undefined }]),
    'missing',
    'entry[8].resource.priceOverride',
  ],
  [
    'with a price in words',
    bundle([{ ...CHARGE_ITEM, priceOverride: { value: '5' } }]),
    'wrong-type',
    'entry[8].resource.priceOverride.value',
  ],
  [
    'with less than a cent',
    bundle([{ ...CHARGE_ITEM, priceOverride: { value: 1.005 } }]),
    'wrong-format',
    'entry[8].resource.priceOverride.value',
  ],
  [
    'in another currency',
    bundle([{ ...CHARGE_ITEM, priceOverride: { value: 1, currency: 'EUR' } }]),
    'unknown-code',
    'entry[8].resource.priceOverride.currency',
  ],
  [
    'with a charge of unknown status',
    bundle([{ ...CHARGE_ITEM, status: 'x' }]),
    'unknown-code',
    'entry[8].resource.status',
  ],
  [
    'with a charge for an encounter that is not there',
    bundle([{ ...CHARGE_ITEM, context: { reference: 'Encounter/none' } }]),
    'no-encounter',
    'entry[8].resource.context',
  ],
])('a Bundle %s is refused by code and path', (_, value, code, path) => {
  expect(faults(value)[0]).toEqual({ code, path })
})

test('one bad encounter does not take the others with it', () => {
  const bad = { ...ENCOUNTER, id: 'e2', identifier: [{ value: 'V2' }], status: 'done' }
  const { messages, refusals } = read(bundle([CLAIM, bad]))
  expect([messages.length, refusals.length]).toEqual([1, 1])
})

test('what is incomplete is left out and named; the rest is read', () => {
  const patient = { ...PATIENT, birthDate: '1961', address: [{ ...PATIENT.address[0], postalCode: undefined }] }
  const { messages, incomplete } = read(bundle([patient, CLAIM]))
  expect(messages[0]?.parts.patient).toBeUndefined()
  expect(messages[0]?.charges).toHaveLength(1)
  expect(incomplete).toContainEqual({ code: 'wrong-format', path: 'entry[7].resource.birthDate' })
  expect(incomplete).toContainEqual({ code: 'missing', path: 'entry[7].resource.address[0]' })
})

test('no value in any place is a surprise', () => {
  const paths = pathsOf(bundle([CLAIM, CHARGE_ITEM]))
  const value = fc.oneof(fc.constantFrom(null, 5, '', [], {}, [null], [5], '__proto__', CPT), fc.jsonValue())
  fc.assert(
    fc.property(fc.constantFrom(...paths), value, (path, replacement) => {
      const found = faults(replaced(bundle([CLAIM, CHARGE_ITEM]), path, replacement))
      expect(found.map(({ code }) => code)).not.toContain('unreadable')
    }),
    { numRuns: 1_500 },
  )
})

function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]))]
}

function replaced(value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined) return replacement
  const parts = value as Record<string, unknown>
  const changed = replaced(parts[key], rest, replacement)
  return Array.isArray(value) ? value.with(Number(key), changed) : { ...parts, [key]: changed }
}
