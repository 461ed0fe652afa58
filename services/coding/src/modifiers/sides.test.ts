import { describe, expect, it } from 'vitest'
import { charge, diagnosis } from '../encounters.testing.ts'
import { answerTo, code, coveredBy, done } from '../procedures/coded.testing.ts'
import { sideIn, sitesIn } from './site-words.ts'

const KNEE = [diagnosis('M17.11')]

describe('where it was done', () => {
  it.each([
    ['left knee', 'LT'],
    ['Right shoulder, rotator cuff', 'RT'],
    ['both knees', 'both'],
    ['left and right wrist', 'both'],
    ['abdomen', undefined],
    ['bright red rash', undefined],
  ])('%s', (text, side) => expect(sideIn(text)).toBe(side))

  it.each([
    ['left thumb', 'fingers', ['FA']],
    ['right index finger', 'fingers', ['F6']],
    ['ring finger of the right hand', 'fingers', ['F8']],
    ['left great toe', 'toes', ['TA']],
    ['right fifth toe', 'digits', ['T9']],
    ['right lower eyelid', 'eyelids', ['E4']],
    ['finger', 'fingers', []],
    ['stent to the proximal LAD', 'coronary', ['LD']],
    ['right coronary artery', 'coronary', ['RC']],
    ['left main and circumflex', 'coronary', ['LM', 'LC']],
  ] as const)('%s', (text, kind, modifiers) => expect(sitesIn(text, kind)).toEqual(modifiers))

  it('comes from the words of the charge, or of what is documented of it', () => {
    expect(code(KNEE, [charge('20610', [], { text: 'Injection, right knee' })]).lines).toEqual(['20610-RT x1'])
    const performed = [done('Knee injection', { site: 'left knee' })]
    const told = code([diagnosis('M17.12')], [charge('20610')], { performed })
    expect(told.lines).toEqual(['20610-LT x1'])
    expect(told.trail?.modifiers).toEqual([
      { path: 'charges[0]', modifier: 'LT', reason: 'the side in the words of the record' },
    ])
    const finger = charge('26055', [], { text: 'Trigger finger release, right thumb' })
    expect(code([diagnosis('G56.01')], [finger]).lines).toEqual(['26055-F5 x1'])
  })

  it('is 50 with one unit where it was both sides', () => {
    expect(code(KNEE, [charge('20610', [], { units: 2, text: 'both knees' })]).lines).toEqual(['20610-50 x1'])
  })

  it('carries no 50 for Medicare where its fee schedule prices both sides as one service', () => {
    const ears = [diagnosis('H61.23')]
    const both = [charge('69210', [], { units: 2, text: 'both ears' })]
    const priced = (bilateral: string) => ({
      fee: (code: string) => ({ code, modifier: '', status: 'A', bilateral, release: 'pfs-test' }),
    })
    const medicare = coveredBy('MB')
    expect(code(ears, both, medicare, priced('2')).lines).toEqual(['69210 x1'])
    expect(code(ears, both, medicare, priced('1')).lines).toEqual(['69210-50 x1'])
    expect(code(ears, both, {}, priced('2')).lines).toEqual(['69210-50 x1'])
  })

  it('is that of the diagnoses it was for, where no words name one and they leave no doubt', () => {
    const told = code(KNEE, [charge('20610')])
    expect(told.lines).toEqual(['20610-RT x1'])
    expect(told.trail?.modifiers[0]?.reason).toBe('the side of the diagnoses that it was for')
    const finger = [diagnosis('M65.341')]
    expect(code(finger, [charge('26055')]).lines).toEqual(['26055-F8 x1'])
    const knees = [diagnosis('M17.11'), diagnosis('M17.12', 2)]
    const each = [charge('73562', ['M17.11']), charge('20610', ['M17.12'])]
    expect(code(knees, each).lines).toEqual(['73562-RT x1', '20610-LT x1'])
  })

  it('is asked for where neither words nor diagnoses say it; a test goes on without', () => {
    const knees = [diagnosis('M17.0')]
    const sent = [charge('20610')]
    const asked = code(knees, sent)
    expect(asked.queries).toMatchObject([
      { code: 'coding.procedure-site', choices: ['both', 'left', 'right', 'cannot-determine'] },
    ])
    const told = (value: string) => code(knees, sent, { answers: [answerTo(asked, 'coding.procedure-site', value)] })
    expect(told('left').lines).toEqual(['20610-LT x1'])
    expect(told('both').lines).toEqual(['20610-50 x1'])
    expect(told('cannot-determine').lines).toEqual(['20610 x1'])
    const two = [diagnosis('M17.11'), diagnosis('M25.512', 2)]
    expect(code(two, [charge('20610')]).asked).toEqual(['coding.procedure-site'])
    expect(code(two, [charge('20610', ['M17.11', 'M25.512'])]).asked).toEqual(['coding.procedure-site'])
    expect(code(knees, [charge('73562')]).lines).toEqual(['73562 x1'])
  })

  it('of a stent is asked for by vessel', () => {
    const sent = [charge('92928')]
    const asked = code([diagnosis('I25.110')], sent)
    expect(asked.queries[0]?.choices).toEqual(['LC', 'LD', 'LM', 'RC', 'RI', 'cannot-determine'])
    const answers = [answerTo(asked, 'coding.procedure-site', 'RC')]
    expect(code([diagnosis('I25.110')], sent, { answers }).lines).toEqual(['92928-RC x1'])
  })

  it('is left alone where the charge says it', () => {
    expect(code(KNEE, [charge('20610', [], { text: 'left knee', modifiers: ['RT'] })]).lines).toEqual(['20610-RT x1'])
  })
})
