import { ROWS, type Figures, type Row } from './figures.ts'
import { WORKERS } from '../system/installation.ts'

const BUSY = 0.1

/** The figures as text. */
export function reportText(figures: Figures): string {
  const { machine, encounters, seed, partitions } = figures
  return [
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, Node ${machine.node}; broker and Redis on the same machine`,
    `${encounters} encounters, seed ${seed}, ${partitions} partitions; other work had ${percent(figures.busyBefore)} of the machine before`,
    '',
    table(
      ['five hops', 'best/s', 'median/s', 'CPU us each', 'of it servers', 'others had'],
      figures.rows.map(rowCells),
    ),
    '',
    ...ratioLines(figures),
    '',
    table(['CPU', 'events', 'us an event', 'us an encounter', 'share'], partCells(figures)),
    '',
    table(
      ['peak MB with a backlog of', ...figures.backlogs.map((one) => String(one.encounters))],
      memoryCells(figures),
    ),
    '',
    latencyLine(figures),
    fatesLine(figures),
    ...keptLines(figures),
  ].join('\n')
}

function rowCells(row: Row): string[] {
  const { best, median, cpuMicros, serverMicros, othersShare } = row
  const mark = othersShare > BUSY ? ' (busy machine)' : ''
  return [ROWS[row.name], ...[best, median, cpuMicros, serverMicros].map(round), `${percent(othersShare)}${mark}`]
}

function ratioLines({ ratio }: Figures): string[] {
  return [
    `ratio ${ratio.best.toFixed(2)} (pipeline over batched relay, best runs); of medians ${ratio.median.toFixed(2)}; of CPU a message ${ratio.cpu.toFixed(2)}`,
  ]
}

function partCells({ parts }: Figures): string[][] {
  const counted = parts.filter(({ name }) => name !== 'bench')
  const total = counted.reduce((sum, part) => sum + part.cpuMicrosAnEncounter, 0)
  return parts.map(({ name, events, cpuMicrosAnEvent, cpuMicrosAnEncounter }) => [
    name,
    events > 0 ? round(events) : '',
    events > 0 ? round(cpuMicrosAnEvent) : '',
    round(cpuMicrosAnEncounter),
    name === 'bench' ? 'looks on' : percent(cpuMicrosAnEncounter / total),
  ])
}

function memoryCells({ backlogs }: Figures): string[][] {
  return WORKERS.map((name) => [name, ...backlogs.map(({ peakMb }) => round(peakMb[name] ?? 0))])
}

function latencyLine({ latency }: Figures): string {
  const { p50, p95, p99, perSecond, seconds, claims } = latency
  const load = `${round(perSecond)} encounters/s for ${round(seconds)} s, ${claims} claims`
  return `registered to submitted: p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms (${load})`
}

function fatesLine({ fates }: Figures): string {
  const { encounters, submitted, claims, held, dead, lost } = fates
  return `${encounters} encounters: ${submitted} submitted as ${claims} claims, ${held} with a person, ${dead} dead, ${lost} lost`
}

function keptLines({ log, redis, fates }: Figures): string[] {
  const line = (where: string, parts: readonly { name: string; bytes: number }[]) => {
    const each = parts.map(({ name, bytes }) => `${name} ${round(bytes / fates.encounters)}`)
    const whole = parts.reduce((sum, { bytes }) => sum + bytes, 0) / fates.encounters
    return `kept for an encounter in ${where}: ${round(whole)} bytes (${each.join(', ')})`
  }
  return [
    line(
      'the log',
      log.map(({ topic, bytes }) => ({ name: topic, bytes })),
    ),
    line(
      'Redis',
      redis.map(({ view, bytes }) => ({ name: view, bytes })),
    ),
  ]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]?.length ?? 0)))
  return [head, ...rows]
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    )
    .join('\n')
}

function round(value: number): string {
  return Math.round(value).toLocaleString('en-US')
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
