import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import type { REQUIRABLE } from '../../packs/pack-schema.ts'
import { withPack } from './pack.testing.ts'
import { payerRequiredElement as edit } from './payer-required-element.ts'

const wants = (element: (typeof REQUIRABLE)[number], when?: string) =>
  withPack({ required: [{ element, ...(when ? { when } : {}) }] })
const { coverage, rendering, billingProvider } = claim()
const zip = (postalCode: string) => ({
  billingProvider: { ...billingProvider, address: { ...billingProvider.address, postalCode } },
})

it.each([
  ['referring provider', {}, { referring: rendering }, 'referring'],
  ['authorization', { priorAuthorization: ' ' }, { priorAuthorization: 'A1' }, 'priorAuthorization'],
  ['group number', {}, { coverage: { ...coverage, groupNumber: 'G1' } }, 'coverage.groupNumber'],
  ['rendering taxonomy', {}, { rendering: { ...rendering, taxonomy: '207N00000X' } }, 'rendering.taxonomy'],
  ['nine-digit billing ZIP', zip('45402'), zip('454021234'), 'billingProvider.address.postalCode'],
  ['patient status', {}, { patientStatus: 'new' as const }, 'patientStatus'],
] as const)('wants %s where the payer does', (element, without, given, path) => {
  expect(answerOf(edit, without, wants(element))).toEqual(['fail', path])
  expect(answerOf(edit, given, wants(element))).toEqual(['pass'])
})

it('wants it only where the payer’s condition holds, and does not guess whether it does', () => {
  expect(answerOf(edit, {}, wants('group number', 'claim.total > 1000'))).toEqual(['pass'])
  expect(answerOf(edit, {}, wants('group number', 'claim.patientStatus == "new"'))).toEqual([
    'noData',
    'coverage.groupNumber',
  ])
})

it('says nothing where the payer wants no more than the standard', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
})
