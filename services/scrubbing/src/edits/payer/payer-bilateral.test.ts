import { describe, expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import type { PayerPack } from '../../packs/pack-schema.ts'
import { repairedBy, withPack } from './pack.testing.ts'
import { payerBilateral as edit } from './payer-bilateral.ts'

type Style = NonNullable<PayerPack['bilateral']>
const ONE: Style = 'one line with 50'
const TWO_UNITS: Style = 'one line with 50 and 2 units'
const TWO: Style = 'two lines with RT and LT'

const one = (units: number) => [line('20610', [2], { modifiers: ['50'], units, chargeCents: 10_001 })]
const two = [
  line('20610', [2], { modifiers: ['RT'], chargeCents: 5001 }),
  line('20610', [2], { modifiers: ['LT'], chargeCents: 5001, chargeIds: ['c2'] }),
]
const answer = (lines: typeof two, bilateral: Style) => answerOf(edit, { lines }, withPack({ bilateral }))
const repaired = (lines: typeof two, bilateral: Style) =>
  repairedBy(edit, { lines }, { bilateral }).lines.map(({ number, modifiers, units, chargeCents, chargeIds }) => [
    ...[number, modifiers.join(), units, chargeCents, chargeIds.join()],
  ])

describe('a procedure of both sides', () => {
  it('stands as the payer wants it', () => {
    expect([answer(one(1), ONE), answer(one(2), TWO_UNITS), answer(two, TWO)]).toEqual([['pass'], ['pass'], ['pass']])
    expect(answer(one(2), ONE)).toEqual(['fail', 'lines[0].modifiers'])
    expect(answer(one(1), TWO)).toEqual(['fail', 'lines[0].modifiers'])
    expect(answer(two, ONE)).toEqual(['fail', 'lines[0].modifiers'])
  })

  it('is written so, for the same money', () => {
    expect(repaired(one(1), TWO)).toEqual([
      [1, 'RT', 1, 5001, 'c1'],
      [2, 'LT', 1, 5000, 'c1'],
    ])
    expect(repaired(two, ONE)).toEqual([[1, '50', 1, 10_002, 'c1,c2']])
    expect(repaired(two, TWO_UNITS)).toEqual([[1, '50', 2, 10_002, 'c1,c2']])
    expect(repaired(one(1), TWO_UNITS)).toEqual([[1, '50', 2, 10_001, 'c1']])
    expect(
      repaired([line('99213'), ...two, line('93000')], ONE).map(([number, modifiers]) => [number, modifiers]),
    ).toEqual([
      [1, ''],
      [2, '50'],
      [3, ''],
    ])
  })

  it('is no such thing with one side, with two days, or with two prices', () => {
    const [right, left] = two as [(typeof two)[0], (typeof two)[0]]
    for (const lines of [
      [right],
      [right, right],
      [right, { ...left, serviceDate: '2026-03-03' }],
      [right, { ...left, chargeCents: 1 }],
      [right, { ...left, diagnosisPointers: [1] }],
    ]) {
      expect(answer(lines, ONE)).toEqual(['notApplicable'])
    }
  })

  it('stays as it is where an earlier payer spoke of each line', () => {
    const told = {
      coverage: {
        payer: { id: 'BETA', name: 'Beta', filingIndicator: 'CI' },
        memberId: 'B1',
        relationship: '18' as const,
      },
      adjudicatedOn: '2026-03-20',
      paidCents: 0,
      claimAdjustments: [],
      lines: [{ number: 1, paidCents: 0, units: 1, adjustments: [] }],
    }
    const change = { lines: two, payerPlace: 1, priorPayers: [told] }
    expect(repairedBy(edit, change, { bilateral: ONE }).lines).toHaveLength(2)
  })
})
