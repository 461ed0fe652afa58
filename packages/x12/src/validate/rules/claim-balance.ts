import type { Mark } from '../reporter.ts'
import { adjustmentPlaces } from './context.ts'
import type { RuleContext } from './context.ts'
import type { View } from '../view.ts'

interface OtherPayer {
  /** Of its AMT*D, should that be missing. */
  mark: Mark
  id: string
  order: string
  paid: number
  paidMark: Mark | undefined
  adjusted: number
  linesPaid: number
  hasLines: boolean
}

/** Charges of the lines, and what other payers paid and adjusted (coordination of benefits). */
export function claimBalanceRules({ hooks, unit }: RuleContext): void {
  let claim: Mark | undefined
  let total = Number.NaN
  let lines = 0
  let lineCount = 0
  let line = Number.NaN
  let destinationOrder = ''
  let destination: Mark | undefined
  let payers: OtherPayer[] = []
  let paid = Number.NaN
  let adjusted = 0
  let adjudication: Mark | undefined
  let bundled = false

  hooks.at('2000B HL', () => {
    destinationOrder = ''
    destination = undefined
  })
  hooks.at('2000B SBR', (view) => {
    destinationOrder = view.text(1)
    destination = view.mark()
  })

  hooks.at('2300 CLM', (view) => {
    claim = view.mark()
    total = view.cents(2)
    if (total < 0) view.report('amount-negative', 2)
    unit.chargeCents = Number.isNaN(total) ? 0 : total
    lines = 0
    lineCount = 0
    payers = []
  })

  const charge = (place: number) => (view: View) => {
    line = view.cents(place)
    if (line < 0) view.report('amount-negative', place)
    lines += line
    lineCount++
  }
  hooks.at('2400 SV1, 2400 SV3', charge(2))
  hooks.at('2400 SV2', charge(3))
  hooks.at('2400 SV1', (view) => {
    if (view.cents(4) < 0) view.report('amount-negative', 4)
  })
  hooks.at('2400 SV2', (view) => {
    if (view.cents(5) < 0) view.report('amount-negative', 5)
  })

  hooks.at('2320 SBR', (view) => {
    const order = view.text(1)
    const repeated = order !== 'U' && (order === destinationOrder || payers.some((payer) => payer.order === order))
    if (repeated) view.report('payer-order-repeated', 1)
    payers.push({
      mark: { ...view.mark(), segment: 'AMT' },
      id: '',
      order,
      paid: Number.NaN,
      paidMark: undefined,
      adjusted: 0,
      linesPaid: 0,
      hasLines: false,
    })
  })
  hooks.at('2320 CAS', (view) => {
    const payer = payers.at(-1)
    if (payer) payer.adjusted += adjustmentsOf(view)
  })
  hooks.at('2320 AMT*D', (view) => {
    const payer = payers.at(-1)
    if (!payer) return
    payer.paid = view.cents(2)
    payer.paidMark = view.mark()
  })
  hooks.at('2330B NM1', (view) => {
    const payer = payers.at(-1)
    if (payer) payer.id = view.text(9)
  })

  hooks.at('2430 SVD', (view) => {
    paid = view.cents(2)
    adjusted = 0
    bundled = view.has(6)
    adjudication = view.mark()
    const id = view.text(1)
    const payer = payers.find((one) => one.id === id)
    if (!payer) return view.report('other-payer-unknown', 1)
    payer.linesPaid += paid
    payer.hasLines = true
  })
  hooks.at('2430 CAS', (view) => {
    adjusted += adjustmentsOf(view)
  })
  hooks.atEnd('2430', (view) => {
    const difference = paid + adjusted - line
    if (!bundled && adjudication && differs(difference)) {
      view.reportAt(adjudication, 'line-adjudication-out-of-balance', 2, 0, { differenceCents: difference })
    }
    adjudication = undefined
  })

  hooks.atEnd('2300', (view) => {
    if (!claim) return
    if (lineCount > 0 && differs(total - lines)) {
      view.reportAt(claim, 'claim-total-mismatch', 2, 0, { differenceCents: total - lines })
    }
    for (const payer of payers) checkPayer(view, payer, total)
    const isFirst = destinationOrder === 'P' || destinationOrder === 'U' || destinationOrder === ''
    if (!isFirst && payers.length === 0 && destination) {
      view.reportAt(destination, 'other-payer-missing', 1, 0, { need: '2320' })
    }
    claim = undefined
  })
}

function checkPayer(view: View, payer: OtherPayer, total: number): void {
  if (payer.hasLines && !payer.paidMark) view.reportAt(payer.mark, 'situation-missing', 0, 0, { need: 'AMT*D' })
  if (!payer.paidMark) return
  const difference = payer.hasLines
    ? payer.paid - (payer.linesPaid - payer.adjusted)
    : payer.paid + payer.adjusted - total
  if (!differs(difference)) return
  const code = payer.hasLines ? 'other-payer-paid-mismatch' : 'other-payer-out-of-balance'
  view.reportAt(payer.paidMark, code, 2, 0, { differenceCents: difference })
}

/** An amount that could not be read is told elsewhere. */
export function differs(cents: number): boolean {
  return cents !== 0 && !Number.isNaN(cents)
}

/** What CAS adjusts; NaN when one of its amounts cannot be read. */
export function adjustmentsOf(view: View): number {
  let sum = 0
  for (const place of adjustmentPlaces) if (view.has(place)) sum += view.cents(place)
  return sum
}
