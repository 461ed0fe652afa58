import { describe, expect, it } from 'vitest'
import { BUILT_IN_POLICIES, loadPolicies, readPolicies } from './load-policies.ts'
import { policiesFor } from './policy.ts'

const ONE = {
  id: 'one',
  title: 'One',
  source: 'a test',
  effective: '2026-01-01',
  ends: '2026-12-31',
  for: { filingIndicators: ['MB'], contractor: { name: 'East', states: ['OH'] } },
  procedures: ['93000'],
  diagnoses: ['I48'],
}
const read = (...policies: object[]) => readPolicies('p.json', JSON.stringify(policies, null, 1))
const ASKED = { procedure: '93000', date: '2026-03-02', payerId: 'MEDICAREB', filingIndicator: 'MB', state: 'OH' }

describe('coverage policies', () => {
  it('that come along say where they come from', () => {
    const policies = loadPolicies(BUILT_IN_POLICIES)
    expect(policies.length).toBeGreaterThan(5)
    for (const { source } of policies) expect(source).toContain('example')
  })

  it('are found by procedure, date, payer and state', () => {
    const policies = read(ONE)
    expect(policiesFor(policies, ASKED)).toHaveLength(1)
    for (const other of [
      { procedure: '93005' },
      { date: '2025-12-31' },
      { date: '2027-01-01' },
      { filingIndicator: 'CI' },
      { state: 'KY' },
    ]) {
      expect(policiesFor(policies, { ...ASKED, ...other })).toEqual([])
    }
    const [open] = read({ ...ONE, ends: undefined, for: { payers: ['MEDICAREB'] } })
    expect(policiesFor(open ? [open] : [], { ...ASKED, date: '2030-01-01', state: 'KY' })).toHaveLength(1)
    expect(policiesFor(open ? [open] : [], { ...ASKED, payerId: 'OTHER' })).toEqual([])
  })

  it.each([
    ['a diagnosis with its dot', { ...ONE, diagnoses: ['I48.0'] }, '0.diagnoses.0: a diagnosis without its dot'],
    ['a field that no one knows', { ...ONE, diagnosis: [] }, '0.diagnosis: no one knows this field'],
    ['no word of whom it is for', { ...ONE, for: undefined }, '0.for: missing'],
    ['an end before the beginning', { ...ONE, ends: '2025-01-01' }, '0.ends: before effective'],
  ])('with %s are refused', (_, policy, reason) => {
    expect(() => read(policy)).toThrow(new RegExp(`^coverage policy p\\.json:\\d+: ${reason.replaceAll('.', '\\.')}$`))
  })

  it('of one name are refused', () => {
    expect(() => read(ONE, ONE)).toThrow('1.id: another policy has this name')
  })
})
