import { expect, it } from 'vitest'
import { answerOf } from '../../claims.testing.ts'
import type { PayerPack } from '../../packs/pack-schema.ts'
import { repairedBy, withPack } from './pack.testing.ts'
import { payerTelehealthPlace as edit } from './payer-telehealth-place.ts'

const takes = (...places: ('02' | '10')[]) => ({
  telehealth: { places, video: '95', audio: '93', procedures: ['9*'] } satisfies PayerPack['telehealth'],
})
const at = (placeOfService: string) => ({ placeOfService })

it('takes only the payer’s places', () => {
  expect(answerOf(edit, at('10'), withPack(takes('02', '10')))).toEqual(['pass'])
  expect(answerOf(edit, at('10'), withPack(takes('02')))).toEqual(['fail', 'placeOfService'])
  expect(answerOf(edit, at('11'), withPack(takes('02')))).toEqual(['notApplicable'])
})

it('writes 02 for a payer without 10, and never 10 for one without 02', () => {
  expect(repairedBy(edit, at('10'), takes('02')).placeOfService).toBe('02')
  expect(repairedBy(edit, at('02'), takes('10')).placeOfService).toBe('02')
})
