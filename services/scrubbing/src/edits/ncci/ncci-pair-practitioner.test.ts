import { describe, expect, it } from 'vitest'
import { answerOf, claim, line, verdictOf } from '../../claims.testing.ts'
import { earlier, tablesOf } from './tables.testing.ts'
import { ncciPairPractitioner as edit } from './ncci-pair-practitioner.ts'

const tables = tablesOf({
  pairs: [
    { column1: '11042', column2: '97597', indicator: '1' },
    { column1: '93000', column2: '93005', indicator: '0' },
    { column1: '20610', column2: '76942', indicator: '9' },
    { column1: '11102', column2: '99213', indicator: '1' },
    { column1: '80053', column2: '82947', indicator: '1' },
    { column1: '17000', column2: '17110', indicator: '1', ends: '2026-03-01' },
  ],
})
const judged = (lines: ReturnType<typeof line>[], more: object = {}) => answerOf(edit, { lines }, { tables, ...more })
const with_ = (code: string, ...modifiers: string[]) => line(code, [1], { modifiers })

describe('an NCCI pair', () => {
  it('stops the line of column 2, in whatever order the lines stand', () => {
    expect(judged([line('11042'), line('97597')])).toEqual(['fail', 'lines[1].procedureCode'])
    expect(judged([line('97597'), line('11042')])).toEqual(['fail', 'lines[0].procedureCode'])
  })

  it('does not hold on two days, after its last day, or with indicator 9', () => {
    expect(judged([line('11042'), line('97597', [1], { serviceDate: '2026-03-03' })])).toEqual(['notApplicable'])
    expect(judged([line('17000'), line('17110')])).toEqual(['pass'])
    expect(judged([line('20610'), line('76942')])).toEqual(['pass'])
  })

  it('is opened by a modifier on either line, and the verdict names it and the release', () => {
    expect(judged([line('11042'), with_('97597', '59')])).toEqual(['bypassed', 'lines[1].procedureCode'])
    expect(judged([with_('11042', 'XS'), line('97597')])).toEqual(['bypassed', 'lines[1].procedureCode'])
    const lines = [line('11042'), with_('97597', 'LT')]
    expect(verdictOf(edit, { lines }, { tables })?.message).toBe(
      'Modifier LT tells 97597 beside 11042 on one day apart (test-2000-01-01).',
    )
  })

  it('was opened by 59 on column 1 only since 1 July 2019, by a site always', () => {
    const on = (serviceDate: string, modifiers: string[]) =>
      judged([line('11042', [1], { serviceDate, modifiers }), line('97597', [1], { serviceDate })])[0]
    expect(on('2019-06-30', ['59'])).toBe('fail')
    expect(on('2019-07-01', ['59'])).toBe('bypassed')
    expect(on('2019-06-30', ['RT'])).toBe('bypassed')
  })

  it('is opened by no modifier when its indicator is 0', () => {
    for (const modifier of ['59', 'XE', 'LT', '79', '91']) {
      expect(judged([line('93000'), with_('93005', modifier)])).toEqual(['fail', 'lines[1].procedureCode'])
    }
  })

  it('is opened by 25 and 57 from the line of the visit alone, never by 59 from there', () => {
    expect(judged([line('11102'), with_('99213', '25')])[0]).toBe('bypassed')
    expect(judged([line('11102'), with_('99213', '57')])[0]).toBe('bypassed')
    expect(judged([with_('11102', '25'), line('99213')])[0]).toBe('fail')
    expect(judged([line('11102'), with_('99213', '59')])[0]).toBe('fail')
    expect(judged([line('11042'), with_('97597', '25')])[0]).toBe('fail')
  })

  it('is opened by 91 for laboratory tests, by 58, 78 and 79 for procedures, by 27 for no clinician', () => {
    expect(judged([line('80053'), with_('82947', '91')])[0]).toBe('bypassed')
    expect(judged([line('11042'), with_('97597', '91')])[0]).toBe('fail')
    for (const modifier of ['58', '78', '79'])
      expect(judged([line('11042'), with_('97597', modifier)])[0]).toBe('bypassed')
    expect(judged([line('11102'), with_('99213', '79')])[0]).toBe('fail')
    expect(judged([line('11102'), with_('99213', '27')])[0]).toBe('fail')
  })

  it('needs the modifier on every line that meets it', () => {
    const lines = [line('11042'), with_('97597', '59'), line('97597')]
    expect(judged(lines)).toEqual(['fail', 'lines[2].procedureCode'])
  })

  it('is not opened by modifiers that are not for it', () => {
    for (const modifier of ['76', '77', '51', '26', 'GA', '50']) {
      expect(judged([line('11042'), with_('97597', modifier)])[0], modifier).toBe('fail')
    }
  })
})

describe('beside an earlier claim', () => {
  const lines = [line('97597')]
  const beside = (change: object) => judged(lines, { history: [earlier({ lines: [line('11042')], ...change })] })

  it('a pair holds for the same clinician, and for one of the same group and specialty', () => {
    expect(beside({})).toEqual(['fail', 'lines[0].procedureCode'])
    expect(beside({ rendering: { ...claim().rendering, npi: '1999999992' } })).toEqual([
      'fail',
      'lines[0].procedureCode',
    ])
  })

  it('it does not hold for another specialty’s clinician, another payer, day or kind of claim', () => {
    const other = { ...claim().rendering, npi: '1999999992' }
    expect(beside({ rendering: other, specialty: 'cardiology' })).toEqual(['notApplicable'])
    const payer = { ...claim().coverage, payer: { id: 'BETA', name: 'Beta', filingIndicator: 'CI' } }
    expect(beside({ coverage: payer })).toEqual(['notApplicable'])
    expect(beside({ lines: [line('11042', [1], { serviceDate: '2026-03-01' })] })).toEqual(['notApplicable'])
    expect(beside({ kind: 'institutional' })).toEqual(['notApplicable'])
  })

  it('column 1 that comes after a paid column 2 is stopped too', () => {
    const history = [earlier({ lines: [line('97597')] })]
    expect(judged([line('11042')], { history })).toEqual(['fail', 'lines[0].procedureCode'])
  })

  it('two earlier claims are not this claim’s affair', () => {
    const history = [earlier({ lines: [line('11042'), line('97597')] })]
    expect(judged([line('99213')], { history })[0]).toBe('pass')
  })
})

it('says that there is no data, once, where no release speaks for the date', () => {
  const verdict = verdictOf(edit, { lines: [line('11042'), line('97597')] })
  expect(verdict).toMatchObject({ answer: 'noData', severity: 'info' })
  const old = { serviceDate: '1999-12-31' }
  expect(judged([line('11042', [1], old), line('97597', [1], old)])[0]).toBe('noData')
  expect(judged([line('11042')])).toEqual(['notApplicable'])
})
