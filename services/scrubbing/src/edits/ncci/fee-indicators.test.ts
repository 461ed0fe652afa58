import { describe, expect, it } from 'vitest'
import type { Edit } from '../../edit.ts'
import { answerOf, line } from '../../claims.testing.ts'
import { assistantIndicator } from './assistant-indicator.ts'
import { bilateralIndicator } from './bilateral-indicator.ts'
import { pcTcIndicator } from './pc-tc-indicator.ts'
import { tablesOf } from './tables.testing.ts'

const judged = (edit: Edit, row: object, modifiers: string[], more: object = {}) =>
  answerOf(
    edit,
    { lines: [line('27447', [1], { modifiers })], ...more },
    { tables: tablesOf({ fees: { '27447': row } }) },
  )[0]

describe('modifier 50', () => {
  it.each([
    ['0', 'fail'],
    ['1', 'pass'],
    ['2', 'fail'],
    ['3', 'pass'],
    ['9', 'fail'],
  ])('with bilateral indicator %s is a %s', (bilateral, answer) => {
    expect(judged(bilateralIndicator, { bilateral }, ['50'])).toBe(answer)
  })
})

describe('an assistant at surgery', () => {
  it.each([
    ['0', 'fail'],
    ['1', 'fail'],
    ['2', 'pass'],
    ['9', 'fail'],
  ])('with assistant indicator %s is a %s', (assistant, answer) => {
    for (const modifier of ['80', '81', '82', 'AS'])
      expect(judged(assistantIndicator, { assistant }, [modifier])).toBe(answer)
  })

  it('is paid with the operative report where the schedule asks for it, and nowhere else', () => {
    const report = { documents: [{ id: 'd', kind: 'operativeReport', signed: true, chargeIds: [] }] }
    expect(judged(assistantIndicator, { assistant: '0' }, ['80'], report)).toBe('pass')
    expect(judged(assistantIndicator, { assistant: '1' }, ['80'], report)).toBe('fail')
  })
})

describe('the parts of a service', () => {
  it.each([
    ['0', 'fail', 'fail'],
    ['1', 'pass', 'pass'],
    ['2', 'fail', 'fail'],
    ['3', 'fail', 'fail'],
    ['4', 'fail', 'fail'],
    ['5', 'fail', 'fail'],
    ['6', 'pass', 'fail'],
    ['7', 'fail', 'fail'],
    ['8', 'fail', 'fail'],
    ['9', 'fail', 'fail'],
  ])('with PC/TC indicator %s: 26 is a %s, TC a %s', (pcTc, professional, technical) => {
    expect(judged(pcTcIndicator, { pcTc }, ['26'])).toBe(professional)
    expect(judged(pcTcIndicator, { pcTc }, ['TC'])).toBe(technical)
  })
})

it.each([bilateralIndicator, assistantIndicator, pcTcIndicator])('$id asks only lines with its modifiers', (edit) => {
  const modifiers = ['50', '80', '26']
  expect(judged(edit, { bilateral: '0', assistant: '1', pcTc: '0' }, ['RT'])).toBe('notApplicable')
  expect(answerOf(edit, { lines: [line('27447', [1], { modifiers })] })).toEqual(['noData', 'lines[0].modifiers'])
  const unlisted = { tables: tablesOf({ fees: {} }) }
  expect(answerOf(edit, { lines: [line('27447', [1], { modifiers })] }, unlisted)).toEqual(['notApplicable'])
})
