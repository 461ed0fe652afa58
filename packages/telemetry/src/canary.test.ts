import { Writable } from 'node:stream'
import { Registry } from 'prom-client'
import { describe, expect, it } from 'vitest'
import { LINES } from './fields.ts'
import { logTelemetry } from './log.ts'
import { metricsTelemetry } from './metrics.ts'
import { tee } from './tee.ts'
import type { TelemetryEvent } from './port.ts'

const NAMES = Object.keys(LINES) as TelemetryEvent['event'][]
const CANARIES = [
  'Jane Q Canary',
  'canary@',
  '{"name":"canary"}',
  'canary\nline',
  "CANARY'S",
  'canary “quoted”',
  'ÇANARY',
]

function ear() {
  let heard = ''
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      heard += chunk.toString()
      done()
    },
  })
  const registry = new Registry()
  const telemetry = tee(logTelemetry({ level: 'debug', destination }), metricsTelemetry(registry))
  return { telemetry, everything: async () => heard + (await registry.metrics()) }
}

describe('what a value of a record would have to pass to be seen', () => {
  it('is shut for prose in any field of any event', async () => {
    const { telemetry, everything } = ear()
    for (const event of NAMES) {
      for (const canary of CANARIES.filter((text) => text !== 'canary@')) {
        const fields = Object.fromEntries(LINES[event].fields.map((field) => [field, canary]))
        telemetry.emit({ event, ...fields } as unknown as TelemetryEvent)
      }
    }
    expect(await everything()).toContain('withheld')
    expect((await everything()).toLowerCase()).not.toMatch(/canary|çanary/)
  })

  it('is shut for fields that are not on the list, whatever they are called', async () => {
    const { telemetry, everything } = ear()
    for (const event of NAMES) {
      const extra = {
        patient: 'canary',
        msg: 'canary',
        message: 'canary',
        err: new Error('canary'),
        value: { a: 'canary' },
      }
      telemetry.emit({ event, ...extra } as unknown as TelemetryEvent)
    }
    expect(await everything()).not.toContain('canary')
  })

  it('is shut for objects and arrays in listed fields', async () => {
    const { telemetry, everything } = ear()
    for (const event of NAMES) {
      for (const value of [{ family: 'canary' }, ['canary'], new Error('canary'), () => 'canary', Symbol('canary')]) {
        const fields = Object.fromEntries(LINES[event].fields.map((field) => [field, value]))
        telemetry.emit({ event, ...fields } as unknown as TelemetryEvent)
      }
    }
    expect(await everything()).not.toContain('canary')
  })

  it('is shut for an event that is not on the list', async () => {
    const { telemetry, everything } = ear()
    telemetry.emit({ event: 'stage.canary', code: 'canary' } as unknown as TelemetryEvent)
    telemetry.emit({ event: 'constructor', code: 'canary' } as unknown as TelemetryEvent)
    expect(await everything()).not.toContain('canary')
  })

  it('lets codes, paths, names and addresses through', async () => {
    const { telemetry, everything } = ear()
    telemetry.emit({
      event: 'stage.deadLettered',
      stage: 'coding',
      partition: 3,
      code: 'event.schema',
      path: 'lines[2].units',
    })
    telemetry.emit({ event: 'bus.problem', adapter: 'kafka', code: 'KafkaJSConnectionError', detail: 'broker-1:9092' })
    const text = await everything()
    for (const seen of ['coding', 'event.schema', 'lines[2].units', 'broker-1:9092']) expect(text).toContain(seen)
  })
})
