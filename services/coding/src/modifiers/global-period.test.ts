import { describe, expect, it } from 'vitest'
import { charge, diagnosis } from '../encounters.testing.ts'
import { answerTo, code, done } from '../procedures/coded.testing.ts'

describe('the global period of an earlier procedure', () => {
  const earlier = done('Trigger finger release', { performedOn: '2026-01-20', diagnosisIds: ['G56.01'] })
  const finger = [diagnosis('G56.01'), diagnosis('M17.11', 2)]

  it('asks how a procedure in it is related, without a preference, and takes the answer', () => {
    const charges = [charge('20610', ['M17.11'], { modifiers: ['RT'] })]
    const asked = code(finger, charges, { performed: [earlier] })
    expect(asked.queries).toMatchObject([
      {
        code: 'coding.global-relation',
        choices: ['planned-or-staged', 'return-for-complication', 'unrelated', 'cannot-determine'],
      },
    ])
    const answers = [answerTo(asked, 'coding.global-relation', 'unrelated')]
    expect(code(finger, charges, { performed: [earlier], answers }).lines).toEqual(['20610-79-RT x1'])
  })

  it('reads staged, returned and unrelated from the words', () => {
    const told = (text: string) =>
      code(finger, [charge('20610', ['M17.11'], { text, modifiers: ['RT'] })], { performed: [earlier] }).lines
    expect(told('staged second injection')).toEqual(['20610-58-RT x1'])
    expect(told('return to the operating room')).toEqual(['20610-78-RT x1'])
  })

  it('puts 24 on a visit for something else, and nothing on one for the same', () => {
    const visit = (reason: string) => code(finger, [charge('99213', [reason])], { performed: [earlier] }).lines
    expect(visit('M17.11')).toEqual(['99213-24 x1'])
    expect(visit('G56.01')).toEqual(['99213 x1'])
  })

  it('is taken from a note that says it, with how the service relates to what was done', () => {
    const lines = (text: string, ...more: string[]) =>
      code(
        finger,
        [charge('20610', ['M17.11'], { modifiers: ['RT'] }), ...more.map((one) => charge(one, ['M17.11']))],
        {
          notes: [{ id: 'n', text }],
        },
      ).lines
    expect(lines('Within the global period of a finger release. Today unrelated knee injection.')).toEqual([
      '20610-79-RT x1',
    ])
    expect(lines('Staged injection in the global period of the first.')).toEqual(['20610-58-RT x1'])
    expect(lines('No longer in the global period. Unrelated injection.')).toEqual(['20610-RT x1'])
    expect(lines('Unrelated to the carpal tunnel.')).toEqual(['20610-RT x1'])
  })

  it('that a note tells of is asked about where it does not say which service relates how', () => {
    const asked = (text: string, charges = [charge('20610', ['M17.11'], { modifiers: ['RT'] })]) =>
      code(finger, charges, { notes: [{ id: 'n', text }] }).asked
    expect(asked('In the global period of a finger release.')).toEqual(['coding.global-relation'])
    expect(asked('Staged, in the global period of an unrelated release.')).toEqual(['coding.global-relation'])
    const two = [charge('20610', ['M17.11'], { modifiers: ['RT'] }), charge('26055', ['G56.01'], { modifiers: ['F6'] })]
    expect(asked('In the global period of a release. One of today is unrelated.', two)).toEqual([
      'coding.global-relation',
      'coding.global-relation',
    ])
  })

  it('puts 24 on the visit that a note calls unrelated', () => {
    const visit = (text: string) => code(finger, [charge('99213', ['M17.11'])], { notes: [{ id: 'n', text }] }).lines
    expect(visit('In the global period of a finger release. Knee pain, unrelated to it.')).toEqual(['99213-24 x1'])
    expect(visit('In the global period of a finger release, wound looks well.')).toEqual(['99213 x1'])
  })

  it('is over after its days, and is never guessed without history', () => {
    const long = { ...earlier, performedOn: '2025-11-01' }
    const charges = [charge('20610', ['M17.11'], { modifiers: ['RT'] })]
    expect(code(finger, charges, { performed: [long] }).lines).toEqual(['20610-RT x1'])
    expect(code(finger, charges).lines).toEqual(['20610-RT x1'])
  })
})
