import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ack, notesOf, notingService, temporaryOptions, until } from './rig.ts'
import type { StageName } from '@claimrail/domain'
import { publishEvents } from '@claimrail/worker'
import type { TelemetryEvent } from '@claimrail/telemetry'
import type { ServiceContext } from './service.ts'
import { startHost, type Host } from './start-host.ts'

let options: Awaited<ReturnType<typeof temporaryOptions>>
let host: Host | undefined
beforeEach(async () => void (options = await temporaryOptions()))
afterEach(async () => {
  await host?.stop()
  host = undefined
  await options.remove()
})

const ask = async (path: string) => {
  const response = await fetch(`http://${host?.addresses.health}${path}`)
  return { status: response.status, text: await response.text() }
}

describe('a host', () => {
  it('runs stages, views and sources on ports that it opened', async () => {
    host = await startHost([notingService()], options)
    const { context } = host
    await until('the note of the visit at the start', async () => (await notesOf(context, 'at start')) === 1)
    expect(host.addresses.intake).toBe('127.0.0.1:1')
    expect(context.options.idKey).not.toBe('')
    expect(context.options.quarantineDir).toContain(options.dataDir)
  })

  it('is live and ready, and counts what it does and what waits', async () => {
    host = await startHost([notingService()], options)
    const { context } = host
    await until('the note', async () => (await notesOf(context, 'at start')) === 1)
    expect(await ask('/health')).toMatchObject({ status: 200 })
    expect(await ask('/ready')).toMatchObject({ status: 200 })
    const { text } = await ask('/metrics')
    expect(text).toContain('claimrail_stage_records_total{stage="submission"} 1')
    expect(text).toMatch(/claimrail_waiting_records\{group="claimrail.submission"\} \d/)
    expect(text).toContain('process_cpu_seconds_total')
  })

  it('is not ready while a source has a problem', async () => {
    host = await startHost([notingService([], 'intake.full')], options)
    expect(await ask('/ready')).toEqual({ status: 503, text: '{"ok":false,"problems":["intake: intake.full"]}\n' })
  })

  it('stops intake first and then the workers, and what intake took last is durable', async () => {
    const did: string[] = []
    const telemetry = { emit: ({ event }: TelemetryEvent) => void (event === 'host.stopped' && did.push(event)) }
    host = await startHost([notingService(did)], options, { telemetry })
    await host.stop()
    await host.stop()
    expect(did).toEqual(['intake started', 'intake stopped', 'host.stopped'])
    host = await startHost([notingService()], options)
    const { context } = host
    await until('the note of the visit at the stop', async () => (await notesOf(context, 'at stop')) === 1)
    expect(await notesOf(context, 'at start')).toBe(1)
  })

  it('tells of a worker that can not go on, and is not live any more', async () => {
    let crash: Error | undefined
    host = await startHost([notingService()], options, { onCrash: (error) => (crash = error) })
    const bad = Array.from({ length: 80 }, (_, i) => ack(`bad ${i}`, 'throw'))
    await publishEvents(host.context.bus, 2, bad)
    await until('the crash', () => crash !== undefined)
    expect(crash).toMatchObject({ name: 'StageFlooded' })
    expect(await ask('/health')).toEqual({ status: 503, text: '{"ok":false,"problems":["host: stage.flooded"]}\n' })
  })

  it('that can not start closes what it opened', async () => {
    const broken = {
      name: 'broken',
      create: () => ({ sources: [{ name: 'door', start: () => Promise.reject(new Error('taken')) }] }),
    }
    await expect(startHost([broken], options)).rejects.toThrow('taken')
    host = await startHost([notingService()], options)
    expect((await ask('/ready')).status).toBe(200)
  })

  it('that can not start one of its workers stops the others', async () => {
    const name = 'unknown' as StageName
    const unknown = { name, initial: () => null, decide: () => ({ outcome: { kind: 'wait' as const } }) }
    const service = notingService()
    const both = {
      name: 'both',
      create: (context: ServiceContext) => ({ ...service.create(context), stages: [unknown] }),
    }
    await expect(startHost([both], options)).rejects.toThrow('not in the topology')
    host = await startHost([notingService()], options)
    expect(host.addresses.intake).toBe('127.0.0.1:1')
  })

  it('of registration on Kafka wants the id key of the installation', async () => {
    const registration = { name: 'registration', create: () => ({}) }
    await expect(startHost([registration], { ...options, bus: 'kafka' })).rejects.toThrow('CLAIMRAIL_ID_KEY')
  })
})
