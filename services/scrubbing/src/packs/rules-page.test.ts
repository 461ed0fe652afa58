import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { claim, CODES, DATE } from '../claims.testing.ts'
import { PAYER } from '../edits/payer/index.ts'
import { conditionOf } from '../expressions/condition.ts'
import type { Scope } from '../expressions/language.ts'
import { subjectOf } from '../subject.ts'
import { readPack } from './load-packs.ts'
import { renderLanguage } from './rules-page.ts'

const page = await readFile(new URL('../../../../docs/payer-rules.md', import.meta.url), 'utf8')
const examples = [...page.matchAll(/^\| (claim|line) \| `(.+)` \| (true|false|no data) \|$/gm)].map(
  ([, scope, text, answer]) => ({ scope: scope as Scope, text: text as string, answer }),
)

describe('the page about payer rules', () => {
  it('has every name and function of the language', () => {
    expect(page).toContain(renderLanguage())
  })

  it('has a pack that can be used', () => {
    const [, json] = /```json\n([^]*?)```/.exec(page) ?? []
    expect(readPack('page', json ?? '').rules).toHaveLength(1)
  })

  it('shows conditions of both kinds', () => {
    expect(new Set(examples.map(({ scope, answer }) => `${scope} ${answer}`)).size).toBeGreaterThan(4)
  })

  it.each(examples)('is right that of a $scope, $text is $answer', ({ scope, text, answer }) => {
    const { documents: _, ...without } = claim()
    const subject = subjectOf(without, `${DATE}T18:00:00Z`, { codes: CODES, packs: [] })
    const held = conditionOf(text, scope).holds(subject, scope === 'line' ? subject.lines[0] : undefined)
    expect(held === undefined ? 'no data' : String(held)).toBe(answer)
  })

  it('names the edits that judge by a pack', () => {
    for (const { id } of PAYER) expect(page).toContain(`\`${id}\``)
  })

  it('shows the message of a mistake as it is', () => {
    const [, message] = /^(payer pack .*)$/m.exec(page) ?? []
    const [file, line] = message?.match(/NORTHSTAR\/2026\.json:(\d+)/) ?? []
    expect(file).toBeDefined()
    const rule = {
      id: 'a',
      of: 'line',
      expect: 'line.unit <= 4',
      severity: 'stop',
      owner: 'coder',
      wrong: 'A.',
      fix: 'B.',
    }
    const text = `{"payerId":"NORTHSTAR","name":"n","effective":"2026-01-01","rules":[{\n"prevents": [],\n"expect": "line.unit <= 4"`
    const padded = text.replace('"rules"', `${'\n'.repeat(Number(line) - 3)}"rules"`)
    const rest = JSON.stringify({ ...rule, expect: undefined }).slice(1)
    expect(() => readPack('NORTHSTAR/2026.json', `${padded},${rest}]}`)).toThrow(message)
  })
})
