import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sumCents } from '@claimrail/domain'
import { describe, expect, test } from 'vitest'
import type { Reading } from './fault.ts'
import { readHl7v2 } from './hl7v2/read-hl7v2.ts'
import { readDocument } from './json/read-document.ts'
import { readNdjson } from './json/read-ndjson.ts'

const shared = process.env.CLAIMRAIL_SHARED_DATA
if (!shared)
  // eslint-disable-next-line no-console -- a skip must be loud
  console.warn('skipped: FHIR and HL7 v2 files that others wrote; CLAIMRAIL_SHARED_DATA does not name their folder')
else if (!existsSync(join(shared, 'index.csv')))
  throw new Error('CLAIMRAIL_SHARED_DATA names a folder without index.csv')

type Listed = { file: string; expectation: string }

/** The lines of index.csv about files below `start`: file, licence, what, expectation. */
function listed(start: string): Listed[] {
  if (!shared) return []
  const lines = readFileSync(join(shared, 'index.csv'), 'utf8').split(/\r?\n/).slice(1)
  return lines
    .filter((line) => line.startsWith(start))
    .map((line) => {
      const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
        cell.replaceAll('"', ''),
      )
      return { file: cells[0] ?? '', expectation: cells[3] ?? '' }
    })
}

function bytesOf({ file }: Listed): Buffer {
  return readFileSync(join(shared ?? '', file))
}

function read(one: Listed): Reading {
  const bytes = bytesOf(one)
  if (one.file.endsWith('.json')) return readDocument(bytes)
  return one.file.endsWith('.ndjson') ? readNdjson(bytes) : readHl7v2(bytes)
}

/** Counts by the code of the first fault, for people to look at. */
function tally(readings: readonly Reading[]): string {
  const codes: Record<string, number> = { accepted: 0 }
  for (const { messages, refusals } of readings) {
    codes.accepted = (codes.accepted ?? 0) + messages.length
    for (const { faults } of refusals) codes[faults[0].code] = (codes[faults[0].code] ?? 0) + 1
  }
  return JSON.stringify(codes)
}

describe.skipIf(!shared)('files that others wrote', () => {
  test.each(['fhir/', 'hl7v2/adt/', 'hl7v2/dft/', 'hl7v2/siu/'])(
    '%s: every file is read, and what is refused has a reason',
    (start) => {
      const files = listed(start)
      const readings = files.map(read)
      // eslint-disable-next-line no-console -- for people to look at
      console.info(`${start} ${files.length} files: ${tally(readings)}`)
      expect(files.length).toBeGreaterThan(0)
      for (const [i, { messages, refusals }] of readings.entries()) {
        expect(messages.length + refusals.length, files[i]?.file).toBeGreaterThan(0)
        for (const { faults } of refusals)
          expect(
            faults.map(({ code }) => code),
            files[i]?.file,
          ).not.toContain('unreadable')
      }
    },
  )

  const bundles = listed('fhir/').filter(({ expectation }) => expectation.includes('Encounter='))
  test.each(bundles)('$file: one message for each of its encounters, and the dollars that its claims state', (one) => {
    const { messages, refusals } = read(one)
    expect(refusals).toEqual([])
    expect(messages.length).toBe(Number(/Encounter=(\d+)/.exec(one.expectation)?.[1]))
    const statedCents = Math.round(Number(/claim totals=([\d.]+)/.exec(one.expectation)?.[1]) * 100)
    const charges = messages.flatMap((message) => message.charges)
    expect(sumCents(charges, ({ amountCents }) => amountCents)).toBe(statedCents - pharmacyCents(one))
    const systems = new Set(messages.flatMap(({ parts }) => parts.diagnoses?.map(({ system }) => system) ?? []))
    expect([...systems].filter((system) => system !== 'snomed')).toEqual([])
  })

  const messageFiles = listed('hl7v2/').filter(({ expectation }) => /^\{'/.test(expectation))
  test.each(messageFiles)('$file: as many messages as are stated', (one) => {
    const { messages, refusals } = read(one)
    const stated = [...one.expectation.matchAll(/'[A-Z]{3}\^[A-Z]\d{2}': (\d+)/g)]
    const known = refusals.filter(({ faults }) => faults[0].code !== 'not-hl7v2')
    expect(messages.length + known.length).toBe(stated.reduce((sum, [, count]) => sum + Number(count), 0))
  })

  test.each(listed('hl7v2/siu/'))('$file: scheduling is refused politely', (one) => {
    const codes = read(one).refusals.map(({ faults }) => faults[0].code)
    expect(codes).toEqual([expect.stringMatching(/^unsupported-(type|event)$/)])
  })
})

/** What pharmacy claims of a Bundle come to: they are not ours to bill. */
function pharmacyCents(one: Listed): number {
  type Claim = { resourceType: string; type?: { coding: { code: string }[] }; total?: { value: number } }
  const { entry } = JSON.parse(bytesOf(one).toString()) as { entry: { resource: Claim }[] }
  const claims = entry.filter(
    ({ resource }) => resource.resourceType === 'Claim' && resource.type?.coding[0]?.code === 'pharmacy',
  )
  return sumCents(claims, ({ resource }) => Math.round((resource.total?.value ?? 0) * 100))
}
