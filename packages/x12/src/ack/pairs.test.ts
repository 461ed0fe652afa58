import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { segmentsOf } from '../pieces.ts'
import { acknowledge } from './acknowledge.ts'

const shared = process.env['CLAIMRAIL_SHARED_DATA']
const folder = join(shared ?? '', 'x12', 'ack-pairs')
if (shared === undefined) process.stderr.write('CLAIMRAIL_SHARED_DATA is not set: no answers of others are compared\n')

const names =
  shared === undefined
    ? []
    : readdirSync(folder).flatMap((file) => (file.endsWith('.source.txt') ? [file.slice(0, -11)] : []))

/** Where our verdict is another, with the reason. */
const differ: Readonly<Record<string, string>> = {
  simple_837p: 'Version 4010: the strict validator has a map for it, here it is refused by AK905 = 2.',
}

/** What the strict validator said: the verdict on each group, and on the interchange when there is a TA1. */
function theirs(name: string) {
  const file = readdirSync(folder).find((one) => one.startsWith(`${name}.res`))!
  const segments = [...segmentsOf(readFileSync(join(folder, file)))]
  const all = (id: string, place: number) => segments.filter((one) => one.id === id).map((one) => one.element(place))
  return { groups: all('AK9', 1), interchanges: all('TA1', 4), notes: all('TA1', 5) }
}

async function ours(name: string) {
  const answers = await acknowledge(readFileSync(join(folder, `${name}.source.txt`)), { date: '2026-04-02' })
  return {
    groups: answers.groups.map(({ status }) => status),
    interchanges: answers.interchanges.map(({ status }) => status),
    notes: answers.interchanges.map(({ noteCode }) => noteCode),
  }
}

const accepts = (status: string) => status === 'A' || status === 'E'

describe.skipIf(shared === undefined)('answers of a strict validator', () => {
  it.each(names)('%s: groups are accepted or refused alike', async (name) => {
    const [one, other] = [await ours(name), theirs(name)]
    const alike =
      one.groups.length > 0 &&
      other.groups.every((status, place) => accepts(status) === accepts(one.groups[place] ?? one.groups[0]!))
    expect(alike, `ours ${one.groups.join()} theirs ${other.groups.join()}`).toBe(!(name in differ))
  })

  it.each(names)('%s: an interchange that they refuse is refused here', async (name) => {
    const [one, other] = [await ours(name), theirs(name)]
    other.interchanges.forEach((status, place) => {
      if (status === 'R') expect([one.interchanges[place], one.notes[place]]).toEqual(['R', other.notes[place]])
      if (status === 'A') expect(one.interchanges[place]).not.toBe('R')
    })
  })
})
