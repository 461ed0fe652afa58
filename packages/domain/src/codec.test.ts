import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeEvent, encodeEvent } from './codec.ts'
import { dataSchemas, type Event } from './event.ts'

const text = (value: string) => new TextEncoder().encode(value)

/** Every type of event that is not a whole claim or encounter, as any values that its schema takes. */
const word = fc.string({ minLength: 1, maxLength: 30 })
const instant = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const envelope = fc.record({
  id: word,
  version: fc.constant(1),
  stage: word,
  cause: fc.option(word),
  encounterId: word,
  billingProviderNpi: fc.string(),
  revision: fc.nat(),
  generation: fc.nat(),
  at: instant,
})
const data = {
  'audit.noted': fc.record({ action: word, by: word, reason: fc.string({ unit: 'binary' }), subject: word }),
  'event.parked': fc.record({ stage: fc.constant('coding' as const), eventId: word, behind: word }),
  'claim.acknowledged': fc.record({
    patientControlNumber: word,
    attempt: fc.integer({ min: 1, max: 99 }),
    payerId: word,
    kind: fc.constantFrom('TA1' as const, '999' as const, '277CA' as const),
    accepted: fc.boolean(),
    category: word,
    statusCodes: fc.array(word),
  }),
}
const event = fc
  .constantFrom(...(Object.keys(data) as (keyof typeof data)[]))
  .chain((type) =>
    fc
      .tuple(envelope, data[type] as fc.Arbitrary<object>)
      .map(([head, body]) => ({ ...head, type, data: body }) as unknown as Event),
  )

describe('an event', () => {
  it('comes back from its bytes as it was', () => {
    fc.assert(
      fc.property(event, (one) => {
        expect(decodeEvent(encodeEvent(one))).toEqual({ ok: true, event: one })
      }),
    )
  })

  it('that lost a field is refused with the path of that field', () => {
    fc.assert(
      fc.property(
        event,
        fc.constantFrom('id', 'stage', 'cause', 'encounterId', 'revision', 'generation', 'at', 'data'),
        (one, field) => {
          const { [field as 'id']: _, ...rest } = one
          expect(decodeEvent(text(JSON.stringify(rest)))).toEqual({ ok: false, fault: { code: 'schema', path: field } })
        },
      ),
    )
  })

  it('of a wrong value is refused with a path through lists, and without the value', () => {
    const raw = {
      id: 'x',
      version: 1,
      type: 'claim.acknowledged',
      stage: 's',
      cause: null,
      encounterId: 'e',
      billingProviderNpi: '',
    }
    const body = {
      patientControlNumber: 'p',
      attempt: 1,
      payerId: 'p',
      kind: '999',
      accepted: true,
      category: 'A',
      statusCodes: ['ok', { family: 'Doe' }],
    }
    const whole = { ...raw, revision: 0, generation: 0, at: '2026-01-05T10:00:00Z', data: body }
    expect(decodeEvent(text(JSON.stringify(whole)))).toEqual({
      ok: false,
      fault: { code: 'schema', path: 'data.statusCodes[1]' },
    })
  })
})

describe('bytes that are no event', () => {
  it('are refused and never throw, whatever they are', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void expect(decodeEvent(bytes).ok).toBe(false)))
    fc.assert(fc.property(fc.json(), (json) => void expect(decodeEvent(text(json)).ok).toBe(false)))
  })

  it.each([
    ['{"id":', 'not-json', ''],
    ['', 'not-json', ''],
    ['null', 'unknown-type', 'type'],
    ['[]', 'unknown-type', 'type'],
    ['{"type":5}', 'unknown-type', 'type'],
    ['{"type":"constructor"}', 'unknown-type', 'type'],
    ['{"type":"__proto__"}', 'unknown-type', 'type'],
  ])('%s is %s', (raw, code, path) => {
    expect(decodeEvent(text(raw))).toEqual({ ok: false, fault: { code, path } })
  })

  it('are refused when they are not UTF-8', () => {
    expect(decodeEvent(new Uint8Array([0x22, 0xc3, 0x28, 0x22]))).toEqual({
      ok: false,
      fault: { code: 'not-json', path: '' },
    })
  })

  it('of a version that is not known are refused at the version', () => {
    for (const type of Object.keys(dataSchemas)) {
      const raw = {
        id: 'x',
        version: 99,
        type,
        stage: 's',
        cause: null,
        encounterId: 'e',
        billingProviderNpi: '',
        revision: 0,
      }
      const decoded = decodeEvent(text(JSON.stringify({ ...raw, generation: 0, at: '2026-01-05T10:00:00Z', data: {} })))
      expect(decoded).toMatchObject({ ok: false, fault: { code: 'schema', path: 'version' } })
    }
  })
})
