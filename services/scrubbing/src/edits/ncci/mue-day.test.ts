import { expect, it } from 'vitest'
import { answerOf, claim, line, verdictOf } from '../../claims.testing.ts'
import { mueDay as edit } from './mue-day.ts'
import { earlier, tablesOf } from './tables.testing.ts'

const tables = tablesOf({
  units: { '93000': [3, 'dayClinical'], '27447': [1, 'dayAbsolute'], A4206: [0, 'dayClinical'], '88305': [4, 'line'] },
})
const some = (code: string, units: number, modifiers: string[] = []) => line(code, [1], { units, modifiers })
const judged = (lines: ReturnType<typeof line>[], more: object = {}) => answerOf(edit, { lines }, { tables, ...more })

it('adds up the lines of a day', () => {
  expect(judged([some('93000', 2), some('93000', 1)])).toEqual(['pass'])
  expect(judged([some('93000', 2), some('93000', 2)])).toEqual(['fail', 'lines[0].units', 'lines[1].units'])
  const nextDay = line('93000', [1], { units: 2, serviceDate: '2026-03-03' })
  expect(judged([some('93000', 2), nextDay])).toEqual(['pass'])
})

it('adds up earlier claims of the day', () => {
  const history = [earlier({ lines: [some('93000', 2)] })]
  expect(judged([some('93000', 1)], { history })).toEqual(['pass'])
  expect(judged([some('93000', 2)], { history })).toEqual(['fail', 'lines[0].units'])
})

it('lets a clinical limit be passed with a modifier or a signed attachment', () => {
  for (const modifier of ['59', 'XE', '76', '77', '91', 'GD']) {
    expect(judged([some('93000', 3), some('93000', 1, [modifier])])[0], modifier).toBe('bypassed')
  }
  expect(judged([some('93000', 3), some('93000', 1, ['RT'])])[0]).toBe('fail')
  const documents = [{ id: 'd', kind: 'attachment' as const, signed: true, chargeIds: [] }]
  expect(answerOf(edit, { lines: [some('93000', 9)], documents }, { tables })[0]).toBe('bypassed')
})

it('lets nothing pass an absolute limit', () => {
  expect(judged([some('27447', 1, ['RT']), some('27447', 1, ['LT', '59'])])[0]).toBe('fail')
})

it('counts both sides on one line as the unit that is stated, and postoperative care alone not at all', () => {
  expect(judged([some('27447', 1, ['50'])])).toEqual(['pass'])
  expect(judged([some('27447', 1, ['54']), some('27447', 1, ['55'])])).toEqual(['pass'])
})

it('lets no unit pass where none is paid', () => {
  expect(judged([some('A4206', 1)])[0]).toBe('fail')
})

it('names units, limit, kind and release', () => {
  expect(verdictOf(edit, { lines: [some('27447', 2)] }, { tables })?.message).toContain(
    '2 units of 27447 on one day, where at most 1 are paid (absolute, test-2000-01-01).',
  )
})

it('judges a supplier by the table of suppliers, an inpatient stay by none', () => {
  const asked: string[] = []
  const listening = { ...tables, unitLimit: (table: string) => (asked.push(table), null) }
  const supplier = { ...claim().billingProvider, taxonomy: '332B00000X' }
  answerOf(edit, { billingProvider: supplier, lines: [some('A4206', 1)] }, { tables: listening })
  answerOf(edit, { kind: 'institutional', stay: { typeOfBill: '851' } }, { tables: listening })
  answerOf(edit, { kind: 'institutional', stay: { typeOfBill: '111' } }, { tables: listening })
  expect(new Set(asked)).toEqual(new Set(['dme', 'outpatient']))
})

it('has no data without a table, and does not call it a pass', () => {
  expect(verdictOf(edit, { lines: [some('93000', 1)] })).toMatchObject({ answer: 'noData', severity: 'info' })
})
