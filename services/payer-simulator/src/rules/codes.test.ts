import { starterCodeSets } from '@claimrail/codesets'
import { expect, test } from 'vitest'
import { lines, professional, secondary, seen } from '../claims.testing.ts'
import { adjudicate } from './adjudicate.ts'
import type { Decision } from './on-file.ts'

const DATE = '2026-01-20'

test('every code that an answer has is in force', async () => {
  const codes = codesOf(await manyDecisions())
  const known = starterCodeSets()
  for (const [system, found] of Object.entries(codes)) {
    for (const code of found) {
      expect([code, known.lookup(system as keyof typeof codes, code, DATE)?.status]).toEqual([code, 'inForce'])
    }
  }
  expect(codes.adjustmentReason.size).toBeGreaterThanOrEqual(12)
})

test('every remark that asks for more information comes with CARC 16', async () => {
  const denied = (await manyDecisions()).flatMap(({ payments }) => payments.flatMap(({ lines: all }) => all))
  const told = denied.filter(({ adjustments }) => adjustments.some(({ reason }) => reason === '16'))
  expect(told.length).toBeGreaterThan(0)
  for (const { remarkCodes } of told) expect(remarkCodes.length).toBeGreaterThan(0)
})

/** Decisions of every kind. */
async function manyDecisions(): Promise<Decision[]> {
  const claim = await seen(professional('A', { lines: lines(20_000, 5000) }))
  const second = await seen(secondary('B', 10_000, [{ group: 'PR', reason: '1', amountCents: 10_000 }]))
  const silent = { ...second, prior: [], lines: second.lines.map((line) => ({ ...line, prior: [] })) }
  const shares = { reject: 0.3, deny: 0.5, reverse: 0.2, crossover: 0 }
  return Array.from({ length: 500 }, (_, i) => {
    const patientControlNumber = `A${i}`
    const filingIndicator = i % 3 ? 'CI' : 'MB'
    const first = adjudicate({ ...claim, patientControlNumber, filingIndicator }, 's', shares, [])
    const again = adjudicate({ ...claim, patientControlNumber, filingIndicator }, 's', shares, [first])
    const others = [second, silent].map((one) => adjudicate({ ...one, patientControlNumber }, 's', shares, []))
    return [first, again, ...others]
  }).flat()
}

function codesOf(decisions: readonly Decision[]) {
  const services = decisions.flatMap(({ payments, later }) =>
    [...payments, ...later].flatMap((payment) => payment.lines),
  )
  return {
    adjustmentReason: new Set(services.flatMap(({ adjustments }) => adjustments.map(({ reason }) => reason))),
    remark: new Set(services.flatMap(({ remarkCodes }) => remarkCodes)),
    claimStatusCategory: new Set(decisions.map(({ status }) => status.category)),
  }
}
