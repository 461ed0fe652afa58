import { readFile } from 'node:fs/promises'
import { SPECIALTIES } from '@claimrail/domain'
import { describe, expect, test } from 'vitest'
import { accuracyOf } from '../accuracy/accuracy.ts'
import { goldCaseSchema } from '../accuracy/gold-case.ts'
import { starterKnowledge } from '../context.ts'
import baseline from './baseline.json' with { type: 'json' }
import { GOLD } from './index.ts'
import { GOLD_FILE, goldText } from './write.ts'

const { rows, differences } = accuracyOf(GOLD, starterKnowledge())

/** The rates are meant to be seen in every run. */
function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}

describe('the gold set', () => {
  test('is whole: every case is one of ours, has a name of its own and a reason', () => {
    for (const one of GOLD) expect(goldCaseSchema.safeParse(one).error?.issues, one.id).toBeUndefined()
    expect(new Set(GOLD.map(({ id }) => id)).size).toBe(GOLD.length)
  })

  test('is the file that the command reads (write it anew with gold/write.ts)', async () => {
    expect(await readFile(GOLD_FILE, 'utf8')).toBe(goldText())
  })

  test('is coded no worse than before, specialty by specialty', () => {
    for (const { group, cases, exact, exactRate, precision, recall } of rows) {
      const percent = (share: number) => `${(share * 100).toFixed(1)} %`
      tell(
        `${group.padEnd(18)}${cases} cases, ${exact} exact (${percent(exactRate)}), precision ${percent(precision)}, recall ${percent(recall)}`,
      )
    }
    for (const { id, expected, coded } of differences) tell(`${id}: expected ${expected}\n  coded ${coded}`)
    for (const { group, exact } of rows)
      expect(exact, `${group}: exact`).toBeGreaterThanOrEqual((baseline as Record<string, number>)[group] ?? 0)
  })

  test('covers the six specialties with at least three hundred cases', () => {
    const six = SPECIALTIES.filter((one) => one !== 'other')
    expect(new Set(GOLD.map(({ specialty }) => specialty))).toEqual(new Set(six))
    expect(GOLD.length).toBeGreaterThanOrEqual(300)
  })
})
