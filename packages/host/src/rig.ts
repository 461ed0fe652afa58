import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encounterIdOf, type Event } from '@claimrail/domain'
import { makeEvent, partitionOf, type Stage, type View } from '@claimrail/pipeline'
import { publishEvents } from '@claimrail/worker'
import type { Options } from './options.ts'
import { parseOptions, type Overrides } from './parse-options.ts'
import type { Service, ServiceContext } from './service.ts'

/** Options of a host in a folder of its own, on free ports, without a word. */
export async function temporaryOptions(overrides: Overrides = {}): Promise<Options & { remove(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'claimrail-host-'))
  const options = parseOptions({}, { dataDir, healthPort: '0', logLevel: 'silent', partitions: '2', ...overrides })
  return { ...options, remove: () => rm(dataDir, { recursive: true, force: true }) }
}

/** A note as its own acknowledgment, so that tests need no claim. */
export function ack(visit: string, category = 'A1'): Event {
  return makeEvent({
    type: 'claim.acknowledged',
    stage: 'test',
    identity: [visit],
    encounterId: encounterIdOf('test key', 'TEST', visit),
    at: '2026-01-05T10:00:00Z',
    data: {
      patientControlNumber: 'X',
      attempt: 1,
      payerId: 'P',
      kind: '999',
      accepted: true,
      category,
      statusCodes: [],
    },
  })
}

const noting: Stage<null> = {
  name: 'submission',
  initial: () => null,
  decide(event) {
    if (event.type === 'claim.acknowledged' && event.data.category === 'throw') throw new Error('told to')
    const data = { action: 'noted', by: 'test', reason: '', subject: event.encounterId }
    return { outcome: { kind: 'advance', events: [{ type: 'audit.noted', part: '', data }] } }
  },
}

const counted: View<number> = {
  name: 'counted',
  topics: ['audit'],
  initial: () => 0,
  evolve: (count) => count + 1,
  project: (count) => ({ indexes: {}, totals: { notes: count }, at: 0 }),
}

/** A service that takes visits in, notes each, and counts the notes; `did` tells what was started and stopped, in order. */
export function notingService(did: string[] = [], problem?: string): Service {
  return {
    name: 'noting',
    create: (context) => ({ stages: [noting], views: [counted], sources: [intake(context, did, problem)] }),
  }
}

function intake(context: ServiceContext, did: string[], problem?: string) {
  return {
    name: 'intake',
    async start() {
      did.push('intake started')
      await publishEvents(context.bus, context.partitions, [ack('at start')])
      return {
        address: '127.0.0.1:1',
        problem: () => problem,
        async stop() {
          await publishEvents(context.bus, context.partitions, [ack('at stop')])
          did.push('intake stopped')
        },
      }
    },
  }
}

/** How many notes the view has counted of an encounter. */
export async function notesOf({ views, partitions }: ServiceContext, visit: string): Promise<number> {
  const key = encounterIdOf('test key', 'TEST', visit)
  return Number((await views.get('counted', partitionOf(key, partitions), key)) ?? 0)
}

export async function until(what: string, done: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000
  while (!(await done())) {
    if (Date.now() > end) throw new Error(`${what}: not within ten seconds`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
