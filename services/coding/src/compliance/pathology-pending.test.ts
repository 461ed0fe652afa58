import { describe, expect, it } from 'vitest'
import { charge, diagnosis } from '../encounters.testing.ts'
import { answerTo, code } from '../procedures/coded.testing.ts'

describe('a growth of uncertain behavior', () => {
  const growth = [diagnosis('D48.5')]
  const biopsy = [charge('11102', ['D48.5'])]
  const pending = { notes: [{ id: 'n', text: 'Tangential biopsy taken, pathology pending.' }] }

  it('is asked about while pathology is pending; the answer is its code', () => {
    const asked = code(growth, biopsy, pending)
    expect(asked.asked).toEqual(['coding.diagnosis-uncertain'])
    const answers = [answerTo(asked, 'coding.diagnosis-uncertain', 'D49.2')]
    const told = code(growth, biopsy, { ...pending, answers })
    expect(told.trail?.choices[0]).toMatchObject({ code: 'D492', source: 'answer' })
    expect(told.lines).toEqual(['11102 x1'])
  })

  it('stands where pathology is on record, or no note says that it is pending', () => {
    const report = { id: 'p', kind: 'pathologyReport' as const, signed: true, chargeIds: [] }
    expect(code(growth, biopsy, { ...pending, documents: [report] }).asked).toEqual([])
    expect(code(growth, biopsy).asked).toEqual([])
  })

  it('is not one of unspecified nature', () => {
    expect(code([diagnosis('D49.2')], [charge('11102')], pending).asked).toEqual([])
  })
})
