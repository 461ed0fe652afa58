import type { Claim, SentClaim } from '@claimrail/domain'
import { describe, expect, it } from 'vitest'
import { backtest } from '../backtest/backtest.ts'
import { claim, CODES, line, PACK } from '../claims.testing.ts'
import { conditionOf } from '../expressions/condition.ts'
import { readPack } from '../packs/load-packs.ts'
import { packEdits } from '../packs/rule-edits.ts'
import { duplicateClaim } from '../edits/history/duplicate-claim.ts'
import { featuresOfClaim, featuresOfLine } from './features.ts'
import { proposeEdits } from './propose.ts'

const AT = '2026-03-03T10:00:00Z'
let visits = 0

/** A claim of another patient each time. */
function sent(change: Partial<Claim>, denied?: string): SentClaim {
  const patient = { ...claim().patient, recordNumber: `M${visits++}` }
  const own = { ...claim({ ...change, patient }), patientControlNumber: `N${visits}` }
  const total = own.totalChargeCents
  return denied
    ? { claim: own, at: AT, result: 'denied', codes: [denied], paidCents: 0, lostCents: total }
    : { claim: own, at: AT, result: 'paid', codes: [], paidCents: total, lostCents: 0 }
}
const times = (count: number, make: () => SentClaim) => Array.from({ length: count }, make)
const joint = (modifiers: string[]) => ({ lines: [line('20610', [1], { modifiers })] })

/** A payer that does not pay an injection without its side, and a few denials that have nothing in common. */
const PAST = [
  ...times(8, () => sent(joint([]), 'CARC.4')),
  ...times(20, () => sent(joint(['RT']))),
  ...times(30, () => sent({})),
  sent({}, 'CARC.27'),
  sent({ placeOfService: '22' }, 'CARC.27'),
]

describe('what is learned from denials', () => {
  const [first, ...others] = proposeEdits(PAST)

  it('is what the denied claims share and the paid ones have not', () => {
    expect(others).toEqual([])
    expect(first?.rule).toMatchObject({ of: 'line', severity: 'warn', prevents: ['CARC.4'] })
    expect([first?.rule.when, first?.rule.expect]).toEqual([
      'line.procedure == "20610"',
      'line.modifiers.hasAny(["RT"])',
    ])
    expect(first?.evidence).toMatchObject({
      ...{ payerId: 'ALPHA', code: 'CARC.4', failed: 8, notFailed: 0, precision: 1, lostCents: 80_000 },
      baseRate: 8 / 60,
    })
    expect(first?.evidence.examples).toHaveLength(5)
  })

  it('names no patient', () => {
    expect(JSON.stringify(first)).not.toMatch(/Doe|M\d+"/)
  })

  it('is a rule that a pack takes, and that a back-test shows to be right', async () => {
    const pack = readPack('ALPHA/learned.json', JSON.stringify({ ...PACK, rules: [first?.rule] }))
    const { rows } = await backtest(PAST, packEdits([pack]), { codes: CODES, packs: [pack] })
    expect(rows).toMatchObject([
      {
        caught: { claims: 8, cents: 80_000 },
        wronglyStopped: { claims: 0, cents: 0 },
        missed: { claims: 0 },
        precision: 1,
        recall: 1,
      },
    ])
  })

  it('is nothing below the support or precision that is asked for', () => {
    expect(proposeEdits(PAST, { support: 9 })).toEqual([])
    const torn = [...PAST, ...times(8, () => sent(joint([])))]
    expect(proposeEdits(torn)).toEqual([])
    expect(proposeEdits(torn, { precision: 0.5 })).toHaveLength(1)
  })
})

it('every feature is a condition that packs understand', () => {
  const bare = claim({ lines: [line('J0585', [1, 2], { modifiers: ['JZ', 'LT'], units: 8 })] })
  const features = [...featuresOfClaim(bare), ...bare.lines.flatMap((one) => featuresOfLine(bare, one))]
  expect(features.length).toBeGreaterThan(20)
  for (const { condition, of } of features) expect(() => conditionOf(condition, of), condition).not.toThrow()
  for (const { condition } of features) expect(() => conditionOf(condition, 'line'), condition).not.toThrow()
})

describe('a back-test', () => {
  it('lays a wrong stop beside the money that it would have kept from coming', async () => {
    const pack = {
      ...PACK,
      rules: [
        {
          ...{ id: 'no-biopsies', of: 'line' as const, expect: 'line.procedure != "11102"', severity: 'stop' as const },
          ...{ owner: 'coder' as const, wrong: 'A biopsy.', fix: 'None.', prevents: ['CARC.4'] },
        },
      ],
    }
    const { claims, rows } = await backtest(PAST, packEdits([pack]), { codes: CODES, packs: [pack] })
    expect(claims).toBe(60)
    expect(rows).toMatchObject([
      {
        edit: 'payer/ALPHA/no-biopsies',
        caught: { claims: 0 },
        otherwise: { claims: 2, cents: 40_000 },
        wronglyStopped: { claims: 30, cents: 600_000 },
        missed: { claims: 8, cents: 80_000 },
        precision: 0,
        recall: 0,
      },
    ])
  })

  it('gives each claim the history that it had then', async () => {
    const first = sent({})
    const again = {
      ...first,
      claim: { ...first.claim, patientControlNumber: 'AGAIN' },
      result: 'denied',
      codes: ['CARC.18'],
    }
    const past = [first, { ...again, paidCents: 0, lostCents: 20_000 } as SentClaim]
    const { rows } = await backtest(past, [duplicateClaim], { codes: CODES, packs: [PACK] })
    expect(rows).toMatchObject([{ judged: 2, caught: { claims: 1, cents: 20_000 }, wronglyStopped: { claims: 0 } }])
  })
})
