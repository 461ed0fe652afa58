import type { ClaimPayment } from '@claimrail/x12'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverage, institutional, lines, professional, secondary, seen } from '../claims.testing.ts'
import type { SubmittedClaim } from '../claim.ts'
import { adjudicate } from './adjudicate.ts'
import { crossedOver } from './crossover.ts'
import { USUAL_SHARES, type Decision, type Shares } from './on-file.ts'

const PAY: Shares = { reject: 0, deny: 0, reverse: 0, crossover: 0 }
const REJECT: Shares = { ...PAY, reject: 1 }
const DENY: Shares = { ...PAY, deny: 1 }

const reasonsOf = (payment: ClaimPayment | undefined) =>
  payment?.lines.flatMap(({ adjustments }) => adjustments.map(({ group, reason }) => `${group}-${reason}`)) ?? []

describe('a claim that comes for the first time', () => {
  test('is paid by a share of the fee schedule, and the rest is CO-45 and the share of the patient', async () => {
    const { result, status, number, payments } = adjudicate(await seen(professional('A1')), 's', PAY, [])
    const [payment] = payments
    expect({ result, status, payments: payments.length }).toEqual({
      result: 'paid',
      status: { category: 'A2', code: '20' },
      payments: 1,
    })
    expect(payment).toMatchObject({ status: '1', chargeCents: 20_000, payerClaimControlNumber: number })
    expect(payment?.lines[0]).toMatchObject({ lineControlNumber: 'L1', chargeCents: 20_000 })
    expect(reasonsOf(payment)).toContain('CO-45')
    expect(payment?.paidCents).toBeGreaterThan(0)
  })

  test('gets the same answer whenever it is asked, and another with another seed', async () => {
    const claim = await seen(professional('A1'))
    expect(adjudicate(claim, 's', PAY, [])).toEqual(adjudicate(claim, 's', PAY, []))
    expect(adjudicate(claim, 't', PAY, []).number).not.toBe(adjudicate(claim, 's', PAY, []).number)
  })

  test('of an institution is paid by revenue code where a line has no procedure', async () => {
    const [payment] = adjudicate(await seen(institutional('I1')), 's', PAY, []).payments
    expect(
      payment?.lines.map(({ procedure, revenueCode }) => [procedure.qualifier, procedure.code, revenueCode]),
    ).toEqual([
      ['NU', '0510', undefined],
      ['HC', '93005', '0730'],
    ])
  })

  test('is turned away when its lines do not add up to its charge', async () => {
    const claim = { ...(await seen(professional('A1'))), chargeCents: 1 }
    expect(adjudicate(claim, 's', PAY, [])).toMatchObject({
      result: 'rejected',
      status: { category: 'A7', code: '178' },
    })
  })

  test('of Medicaid leaves the patient nothing to pay', async () => {
    for (const number of ['M1', 'M2', 'M3', 'M4', 'M5', 'M6']) {
      const claim = { ...(await seen(professional(number))), filingIndicator: 'MC' }
      expect(reasonsOf(adjudicate(claim, 's', PAY, []).payments[0])).toEqual(['CO-45'])
    }
  })
})

describe('a claim that was rejected', () => {
  test('is not adjudicated, and is accepted when it comes again as an original', async () => {
    const claim = await claimRejected((one) => one.status.code !== '116')
    const first = adjudicate(claim, 's', REJECT, [])
    expect(first).toMatchObject({ result: 'rejected', payments: [] })
    expect(first.number).toBeUndefined()
    expect(['A3', 'A6', 'A7']).toContain(first.status.category)
    expect(adjudicate(claim, 's', REJECT, [first])).toMatchObject({ result: 'paid' })
  })

  test('is rejected again when it went to the wrong payer', async () => {
    const claim = await claimRejected((one) => one.status.code === '116')
    const first = adjudicate(claim, 's', REJECT, [])
    expect(adjudicate(claim, 's', REJECT, [first])).toEqual(first)
  })
})

/** The first of many claims whose rejection is as told. */
async function claimRejected(fits: (decision: Decision) => boolean): Promise<SubmittedClaim> {
  for (let number = 1; number < 200; number++) {
    const claim = await seen(professional(`R${number}`))
    if (fits(adjudicate(claim, 's', REJECT, []))) return claim
  }
  throw new Error('no such rejection')
}

describe('a claim that is on file', () => {
  test('is a duplicate when it comes again as an original after it was paid', async () => {
    const claim = await seen(professional('A1', { lines: lines(20_000, 5000) }))
    const paid = adjudicate(claim, 's', PAY, [])
    const again = adjudicate(claim, 's', PAY, [paid])
    expect(again).toMatchObject({ result: 'duplicate', payments: [{ status: '4', paidCents: 0 }] })
    expect(reasonsOf(again.payments[0])).toEqual(['CO-18', 'CO-18'])
    expect(again.number).not.toBe(paid.number)
  })

  test('is replaced by a reversal of what was paid and the correction', async () => {
    const paid = adjudicate(await seen(professional('A1')), 's', PAY, [])
    const change = { frequencyCode: '7', payerClaimControlNumber: paid.number ?? '', lines: lines(10_000) }
    const corrected = adjudicate(await seen(professional('A1', change)), 's', PAY, [paid])
    const [before] = paid.payments
    expect(corrected.payments).toMatchObject([
      {
        status: '22',
        chargeCents: -20_000,
        paidCents: -(before?.paidCents ?? 0),
        payerClaimControlNumber: paid.number,
      },
      { status: '1', chargeCents: 10_000, payerClaimControlNumber: corrected.number },
    ])
  })

  test('can be replaced and voided by any number that it ever had, and is gone after a void', async () => {
    const paid = adjudicate(await seen(professional('A1')), 's', PAY, [])
    const change = { payerClaimControlNumber: paid.number ?? '' }
    const corrected = adjudicate(await seen(professional('A1', { ...change, frequencyCode: '7' })), 's', PAY, [paid])
    const voiding = await seen(professional('A1', { ...change, frequencyCode: '8' }))
    const voided = adjudicate(voiding, 's', PAY, [paid, corrected])
    expect(voided).toMatchObject({
      result: 'voided',
      payments: [{ status: '22', payerClaimControlNumber: corrected.number }],
    })
    expect(adjudicate(voiding, 's', PAY, [paid, corrected, voided])).toMatchObject({
      result: 'rejected',
      status: { code: '535' },
    })
    expect(adjudicate(await seen(professional('A1')), 's', PAY, [paid, corrected, voided]).result).toBe('paid')
  })

  test('can not be replaced under a number that this payer did not give', async () => {
    const paid = adjudicate(await seen(professional('A1')), 's', PAY, [])
    const change = { frequencyCode: '7', payerClaimControlNumber: 'OTHER' }
    const decision = adjudicate(await seen(professional('A1', change)), 's', PAY, [paid])
    expect(decision).toMatchObject({ result: 'rejected', status: { category: 'A7', code: '535' }, payments: [] })
  })

  test('is taken back by a review and paid anew with less', async () => {
    const { payments, later } = adjudicate(await seen(professional('A1')), 's', { ...PAY, reverse: 1 }, [])
    expect(later).toMatchObject([{ status: '22', paidCents: -(payments[0]?.paidCents ?? 0) }, { status: '1' }])
    expect(later[1]?.paidCents).toBeLessThan(payments[0]?.paidCents ?? 0)
    expect(later[1]?.payerClaimControlNumber).not.toBe(payments[0]?.payerClaimControlNumber)
  })
})

describe('a claim to the second payer', () => {
  const prior = [
    { group: 'CO', reason: '45', amountCents: 6000 },
    { group: 'PR', reason: '1', amountCents: 3000 },
    { group: 'PR', reason: '2', amountCents: 1000 },
  ]

  test('is paid what the first left as coinsurance; the deductible stays, and what the first did is OA-23', async () => {
    const [payment] = adjudicate(await seen(secondary('B1', 10_000, prior)), 's', PAY, []).payments
    expect(payment).toMatchObject({
      status: '2',
      chargeCents: 20_000,
      paidCents: 1000,
      patientResponsibilityCents: 3000,
    })
    expect(payment?.lines[0]?.adjustments).toEqual([
      { group: 'OA', reason: '23', amountCents: 16_000 },
      { group: 'PR', reason: '1', amountCents: 3000 },
    ])
  })

  test('is paid by the claim level where the first payer gave nothing by line', async () => {
    const claim = await seen(secondary('B1', 10_000, []))
    const whole = { ...claim, lines: claim.lines.map((line) => ({ ...line, prior: [] })) }
    const owed = { ...whole, prior: [{ paidCents: 10_000, adjustments: prior }] }
    expect(adjudicate(owed, 's', PAY, []).payments).toMatchObject([
      { paidCents: 1000, patientResponsibilityCents: 3000 },
    ])
  })

  test('is denied for what it owes and no more', async () => {
    const claim = await seen(secondary('B1', 10_000, prior))
    const [payment] = adjudicate(claim, 's', DENY, []).payments
    expect(payment).toMatchObject({ status: '4', paidCents: 0 })
    expect(payment?.lines[0]?.adjustments[0]).toEqual({ group: 'OA', reason: '23', amountCents: 16_000 })
    expect(payment?.lines[0]?.adjustments[1]).toMatchObject({ group: 'CO', amountCents: 4000 })
  })

  test('is denied when it says nothing of the first', async () => {
    const claim = await seen(secondary('B1', 10_000, prior))
    const silent = { ...claim, prior: [], lines: claim.lines.map((line) => ({ ...line, prior: [] })) }
    expect(adjudicate(silent, 's', PAY, []).payments).toMatchObject([
      { status: '4', lines: [{ remarkCodes: ['MA04'] }] },
    ])
  })
})

describe('a claim that the first payer sends on itself', () => {
  const medicare = async () => {
    const claim = await seen(professional('C1', { otherCoverages: [coverage('S', 'GAP')] }))
    return { ...claim, filingIndicator: 'MB' }
  }

  test('is paid with CLP02 19, and the next payer gets it with what the first decided', async () => {
    const claim = await medicare()
    const first = adjudicate(claim, 's', { ...PAY, crossover: 1 }, [])
    expect(first.payments).toMatchObject([{ status: '19', crossoverCarrier: { identifier: { id: 'GAP' } } }])
    const crossed = crossedOver(claim, first.payments, [])
    expect(crossed).toMatchObject({
      patientControlNumber: 'C1',
      payer: { id: 'GAP' },
      responsibility: 'S',
      frequencyCode: '1',
    })
    const second = crossed && adjudicate(crossed, 's', PAY, [])
    const coinsurance = first.payments[0]?.lines[0]?.adjustments.find(({ reason }) => reason === '2')?.amountCents
    expect(second?.payments).toMatchObject([{ status: '2', paidCents: coinsurance }])
  })

  test('is voided at the next payer too', async () => {
    const claim = await medicare()
    const first = adjudicate(claim, 's', { ...PAY, crossover: 1 }, [])
    const crossed = crossedOver(claim, first.payments, [])
    const second = crossed && [adjudicate(crossed, 's', PAY, [])]
    const voided = adjudicate({ ...claim, frequencyCode: '8', payerClaimControlNumber: first.number ?? '' }, 's', PAY, [
      first,
    ])
    expect(crossedOver(claim, voided.payments, second ?? [])).toMatchObject({ frequencyCode: '8' })
  })
})

describe('whatever comes', () => {
  const charges = fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: 1, maxLength: 6 })
  const shares = fc.constantFrom(PAY, DENY, USUAL_SHARES, { ...PAY, reverse: 1 }, { ...USUAL_SHARES, deny: 0.5 })
  const number = fc.stringMatching(/^[A-Z0-9]{3,12}$/)
  const indicator = fc.constantFrom('CI', 'MB', 'MC', 'BL', 'HM')
  const priors = fc.array(fc.tuple(fc.constantFrom('1', '2', '3'), fc.nat(20_000)), { maxLength: 3 })

  test('every payment balances by line and by claim, and every amount is whole cents', async () => {
    await fc.assert(
      fc.asyncProperty(charges, shares, number, indicator, priors, async (amounts, share, name, filing, owed) => {
        const first = { ...(await seen(professional(name, { lines: lines(...amounts) }))), filingIndicator: filing }
        const adjustments = owed.map(([reason, amountCents]) => ({ group: 'PR', reason, amountCents }))
        const second = await seen(secondary(name, 0, adjustments))
        const paid = adjudicate(first, 's', share, [])
        const change = { frequencyCode: '7', payerClaimControlNumber: paid.number ?? '' }
        const replaced = adjudicate({ ...first, ...change }, 's', share, [paid])
        for (const { payments, later } of [paid, replaced, adjudicate(second, 's', share, [])]) {
          for (const payment of [...payments, ...later]) expectBalanced(payment)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('about as many claims are rejected, denied and paid as payers do', async () => {
    const results: Record<string, number> = {}
    const claim = await seen(professional('A', { lines: lines(20_000, 5000) }))
    for (let i = 0; i < 2000; i++) {
      const { result, payments } = adjudicate({ ...claim, patientControlNumber: `A${i}` }, 's', USUAL_SHARES, [])
      const denies = reasonsOf(payments[0]).some((reason) => /^CO-(?!45|253)/.test(reason))
      const fate = result === 'paid' && denies ? 'partly denied' : result
      results[fate] = (results[fate] ?? 0) + 1 / 2000
    }
    const denied = (results['denied'] ?? 0) + (results['partly denied'] ?? 0)
    expect(results['rejected']).toBeGreaterThan(0.03)
    expect(results['rejected']).toBeLessThan(0.05)
    expect(denied).toBeGreaterThan(0.06)
    expect(denied).toBeLessThan(0.1)
    expect(results['paid']).toBeGreaterThan(0.8)
    expect(results['partly denied']).toBeGreaterThan(0)
  })
})

function expectBalanced(payment: ClaimPayment): void {
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)
  const adjusted = (of: { adjustments: readonly { amountCents: number }[] }) =>
    sum(of.adjustments.map(({ amountCents }) => amountCents))
  for (const line of payment.lines) expect(line.chargeCents - line.paidCents).toBe(adjusted(line))
  if (payment.status !== '22')
    expect(Math.min(...payment.lines.map(({ paidCents }) => paidCents))).toBeGreaterThanOrEqual(0)
  expect(payment.chargeCents - payment.paidCents).toBe(adjusted(payment) + sum(payment.lines.map(adjusted)))
  expect(sum(payment.lines.map(({ chargeCents }) => chargeCents))).toBe(payment.chargeCents)
  const amounts = payment.lines.flatMap((line) => [line.paidCents, ...line.adjustments.map((one) => one.amountCents)])
  for (const amount of amounts) expect(Number.isInteger(amount)).toBe(true)
}
