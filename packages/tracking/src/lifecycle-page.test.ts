import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { CLAIM_STATES } from './claim-state.ts'
import { ENCOUNTER_STATES, FINAL_STATES } from './encounter-state.ts'

const page = await readFile(new URL('../../../docs/lifecycle.md', import.meta.url), 'utf8')
const rows = page.split('\n').filter((line) => /^\| `\w+` \|/.test(line))

test('the lifecycle page has one row for each state and no other', () => {
  const named = rows.map((row) => row.split('`')[1]).sort()
  expect(named).toEqual([...ENCOUNTER_STATES].sort())
  expect(CLAIM_STATES.every((state) => named.includes(state))).toBe(true)
})

test('the lifecycle page says which states are final', () => {
  const final = rows.filter((row) => row.trimEnd().endsWith('| yes |')).map((row) => row.split('`')[1])
  expect(final.sort()).toEqual([...FINAL_STATES].sort())
})
