import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import type { PayerPack } from '../../packs/pack-schema.ts'
import { repairedBy, withPack } from './pack.testing.ts'
import { payerTelehealthModifier as edit } from './payer-telehealth-modifier.ts'

type Telehealth = NonNullable<PayerPack['telehealth']>
const rules = (video: Telehealth['video'], audio: Telehealth['audio']) => ({
  telehealth: { places: ['02', '10'], video, audio, procedures: ['9*'] } satisfies Telehealth,
})
const visit = (...modifiers: string[]) => ({ placeOfService: '02', lines: [line('99213', [1], { modifiers })] })
const answer = (modifiers: string[], ...how: Parameters<typeof rules>) =>
  answerOf(edit, visit(...modifiers), withPack(rules(...how)))[0]
const repaired = (modifiers: string[], ...how: Parameters<typeof rules>) =>
  repairedBy(edit, visit(...modifiers), rules(...how)).lines[0]?.modifiers

it('wants the payer’s modifier for video and for audio only', () => {
  expect(answer(['95'], '95', '93')).toBe('pass')
  expect(answer(['GT'], '95', '93')).toBe('fail')
  expect(answer(['93'], '95', '93')).toBe('pass')
  expect(answer(['93'], '95', 'refused')).toBe('fail')
  expect(answer([], '95', '93')).toBe('fail')
  expect(answer([], 'none', '93')).toBe('pass')
  expect(answer(['95'], 'none', '93')).toBe('fail')
})

it('writes the same thing as the payer does', () => {
  expect(repaired(['25', 'GT'], '95', '93')).toEqual(['25', '95'])
  expect(repaired(['GT', '95'], '95', '93')).toEqual(['95'])
  expect(repaired(['25', '95'], 'none', '93')).toEqual(['25'])
  expect(repaired(['93'], '95', 'FQ')).toEqual(['FQ'])
})

it('does not guess how a visit was held', () => {
  expect(repaired(['25'], '95', '93')).toEqual(['25'])
  expect(repaired(['93'], '95', 'refused')).toEqual(['93'])
})

it('says nothing of visits in the practice', () => {
  expect(answerOf(edit, {}, withPack(rules('95', '93')))).toEqual(['notApplicable'])
})
