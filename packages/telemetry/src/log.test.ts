import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { logTelemetry } from './log.ts'
import type { Level } from './fields.ts'

function logging(level: Level | 'silent') {
  const lines: Record<string, unknown>[] = []
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>)
      done()
    },
  })
  return { telemetry: logTelemetry({ level, destination }), lines }
}

describe('the log', () => {
  it('has one line for each event, with its level, time, name and fields and nothing else', () => {
    const { telemetry, lines } = logging('info')
    telemetry.emit({
      event: 'stage.retrying',
      stage: 'coding',
      partition: 1,
      code: 'views.away',
      attempt: 2,
      delayMs: 200,
    })
    const line = lines[0] ?? {}
    expect(lines).toHaveLength(1)
    expect(new Date(String(line.time)).getTime()).toBeGreaterThan(Date.now() - 60_000)
    expect({ ...line, time: '' }).toEqual({
      level: 'warn',
      time: '',
      event: 'stage.retrying',
      stage: 'coding',
      partition: 1,
      code: 'views.away',
      attempt: 2,
      delayMs: 200,
    })
  })

  it('leaves out what is less severe than asked for', () => {
    const { telemetry, lines } = logging('warn')
    telemetry.emit({ event: 'host.stopping', signal: 'SIGTERM' })
    telemetry.emit({ event: 'host.crashed', code: 'x', where: 'y' })
    expect(lines.map(({ event }) => event)).toEqual(['host.crashed'])
  })

  it('says nothing when silent', () => {
    const { telemetry, lines } = logging('silent')
    telemetry.emit({ event: 'host.crashed', code: 'x', where: 'y' })
    expect(lines).toEqual([])
  })
})
