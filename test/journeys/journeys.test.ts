import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { eventsOf, fold, HISTORIES, recordedOf, type Line, type Recorded } from './history-file.ts'
import { WANTED } from './wanted.ts'

const names = readdirSync(HISTORIES)
  .filter((name) => name.endsWith('.ndjson'))
  .map((name) => name.replace('.ndjson', ''))

async function linesIn(name: string): Promise<Line[]> {
  const text = await readFile(join(HISTORIES, `${name}.ndjson`), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}

test('every kind of history is recorded', () => {
  const kinds = new Set(names.map((name) => name.replace(/^v[\d.]+-/, '')))
  expect([...kinds].sort()).toEqual(Object.keys(WANTED).sort())
})

test('some tell how encounters were coded and what was asked, and older ones do not', async () => {
  const typesIn = async (name: string) => new Set(eventsOf(await linesIn(name)).map(({ event }) => event.type))
  expect(await typesIn('v1-paid')).not.toContain('encounter.coded')
  expect(await typesIn('v1.1-paid')).toContain('encounter.coded')
  expect(await typesIn('v1-held-in-coding')).not.toContain('encounter.proposed')
  expect(await typesIn('v1.1-held-in-coding')).toContain('encounter.proposed')
  expect([...(await typesIn('v1.1-answered-in-coding'))]).toEqual(
    expect.arrayContaining(['encounter.proposed', 'work.opened', 'encounter.coded', 'claim.coded']),
  )
})

describe.each(names)('the recorded history %s', (name) => {
  test('is read by today’s code, and people see what they saw then', async () => {
    const recorded = JSON.parse(await readFile(join(HISTORIES, `${name}.json`), 'utf8')) as Recorded
    // A release may show more than was shown then, never something else.
    expect(recordedOf(fold(eventsOf(await linesIn(name))))).toMatchObject(recorded)
  })

  test('gives the same state in whatever order and however often its events are read', async () => {
    const events = eventsOf(await linesIn(name))
    const state = JSON.stringify(fold(events))
    expect(JSON.stringify(fold(events.toReversed()))).toBe(state)
    expect(JSON.stringify(fold([...events.filter((_, place) => place % 2 === 0), ...events]))).toBe(state)
  })

  test('adds up to the cent', async () => {
    const { chargeCents, paidCents, adjustedCents, patientCents, openCents } = recordedOf(
      fold(eventsOf(await linesIn(name))),
    ).view.ledger
    expect(paidCents + adjustedCents + patientCents + openCents).toBe(chargeCents)
  })
})
