import { describe, expect, it } from 'vitest'
import { charge, diagnosis } from '../encounters.testing.ts'
import { answerTo, code } from '../procedures/coded.testing.ts'

describe('two kinds of one condition', () => {
  const both = [diagnosis('I48.0'), diagnosis('I48.21', 2)]
  const visit = [charge('99214', ['I48.0', 'I48.21'])]
  const asked = code(both, visit)
  const told = (value: string) => {
    const coded = code(both, visit, { answers: [answerTo(asked, 'coding.diagnosis-conflict', value)] })
    const codes = coded.trail?.choices.filter(({ path }) => path.startsWith('diagnoses')).map((one) => one.code)
    return { codes, reasons: coded.charges[0]?.reasons, asked: coded.asked }
  }

  it('are asked about, in an order that favors none', () => {
    expect(asked.queries).toMatchObject([
      {
        code: 'coding.diagnosis-conflict',
        fields: ['diagnoses[0]', 'diagnoses[1]'],
        choices: ['I480', 'I4821', 'each-is-there', 'other'],
      },
    ])
  })

  it('become the one that was there, and lines point at it', () => {
    expect(told('I4821')).toEqual({ codes: ['I4821'], reasons: [0], asked: [] })
    expect(told('each-is-there').codes).toEqual(['I480', 'I4821'])
    expect(told('other').asked).toEqual(['coding.diagnosis-conflict'])
  })

  it('are not two codes of one kind', () => {
    expect(code([diagnosis('E11.42'), diagnosis('E11.65', 2)], [charge('99214')]).asked).toEqual([])
  })
})
