import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodedCharge } from './procedures/coded-charge.ts'
import { cutClaims, pointersOf } from './cut-claims.ts'

const OFFICE = { placeOfService: '11' }

function coded(code: string, reasons: readonly number[], more: Partial<CodedCharge> = {}): CodedCharge {
  return {
    chargeId: `${code}-${reasons.join('.')}`,
    path: 'charges[0]',
    source: 'record',
    system: 'cpt',
    code,
    facts: { kind: 'diagnostic' },
    modifiers: [],
    units: 1,
    amountCents: 100,
    serviceDate: '2026-03-02',
    reasons,
    areReasonsStated: true,
    ...more,
  }
}

describe('cutting claims', () => {
  it('starts another claim after fifty lines', () => {
    const cuts = cutClaims(
      Array.from({ length: 101 }, () => coded('36415', [0])),
      OFFICE,
      1,
    )
    expect(cuts.map((cut) => cut.charges.length)).toEqual([50, 50, 1])
    expect(cuts.map((cut) => cut.key)).toEqual([
      'professional/2026-03-02',
      'professional/2026-03-02/2',
      'professional/2026-03-02/3',
    ])
  })

  it('starts another claim when the lines would need more than twelve diagnoses', () => {
    const charges = [0, 4, 8, 12].map((from) => coded('99213', [from, from + 1, from + 2, from + 3]))
    expect(cutClaims(charges, OFFICE, 16).map((cut) => cut.diagnoses)).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
      [0, 1, 2, 3, 4, 5, 6, 7, 12, 13, 14, 15],
    ])
  })

  it('takes twenty-five diagnoses on an institutional claim', () => {
    const charges = [coded('45380', [0], { revenueCode: '0750' })]
    expect(cutClaims(charges, { placeOfService: '22' }, 30)[0]?.diagnoses).toHaveLength(25)
  })

  it('keeps an add-on on the claim of its base code', () => {
    const base = coded('17000', [0])
    const addon = coded('17003', [0], { facts: { kind: 'addon', addonOf: ['17000'] } })
    const others = Array.from({ length: 49 }, () => coded('36415', [0]))
    const cuts = cutClaims([base, ...others, addon], OFFICE, 1)
    expect(cuts.map((cut) => cut.charges.length)).toEqual([50, 1])
    expect(cuts[0]?.charges.slice(0, 2)).toEqual([base, addon])
  })

  it('loses and doubles no charge, and every pointer is among the diagnoses of its claim, whatever comes', () => {
    const charge = fc.record({
      reasons: fc.uniqueArray(fc.nat({ max: 19 }), { maxLength: 6 }),
      day: fc.constantFrom('2026-03-02', '2026-03-03'),
      isAddon: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(charge, { maxLength: 130 }), (all) => {
        const charges = all.map(({ reasons, day, isAddon }, i) =>
          coded(isAddon ? '17003' : '17000', reasons, {
            chargeId: `c${i}`,
            serviceDate: day,
            facts: isAddon ? { kind: 'addon', addonOf: ['17000'] } : { kind: 'procedure' },
          }),
        )
        const cuts = cutClaims(charges, OFFICE, 20)
        const ids = cuts.flatMap((cut) => cut.charges.map((one) => one.chargeId))
        expect(ids.toSorted()).toEqual(charges.map((one) => one.chargeId).toSorted())
        expect(new Set(cuts.map((cut) => cut.key)).size).toBe(cuts.length)
        for (const cut of cuts) {
          expect(cut.diagnoses.length).toBeLessThanOrEqual(12)
          for (const one of cut.charges) for (const place of pointersOf(one)) expect(cut.diagnoses).toContain(place)
        }
      }),
    )
  })
})
