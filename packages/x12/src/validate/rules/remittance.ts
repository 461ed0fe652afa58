import type { Mark } from '../reporter.ts'
import { adjustmentsOf, differs } from './claim-balance.ts'
import { adjustmentPlaces } from './context.ts'
import type { RuleContext } from './context.ts'

/** Remittances: each line, each claim and the whole must balance (005010X221 section 1.10.2). */
export function remittanceRules({ hooks, unit }: RuleContext): void {
  let payment: { mark: Mark; cents: number } | undefined
  let claimsPaid = 0
  let providerAdjusted = 0
  let claim: Mark | undefined
  let charge = 0
  let paid = 0
  let responsibility = Number.NaN
  let adjusted = 0
  let patientAdjusted = 0
  let lineCharges = 0
  let lines = 0
  let line: Mark | undefined
  let lineCharge = 0
  let linePaid = 0
  let lineAdjusted = 0
  let summary: { mark: Mark; claims: number; charges: number } | undefined
  let claims = 0
  let charges = 0

  hooks.at('ST BPR', (view) => {
    payment = { mark: view.mark(), cents: view.cents(2) * (view.is(3, 'D') ? -1 : 1) }
    if (payment.cents !== 0 && view.is(4, 'NON')) view.report('status-inconsistent', 4)
    if (payment.cents !== 0 && view.is(1, 'H')) view.report('status-inconsistent', 1)
    claimsPaid = 0
    providerAdjusted = 0
  })
  hooks.at('ST PLB', (view) => {
    for (let place = 4; place <= 14; place += 2) if (view.has(place)) providerAdjusted += view.cents(place)
  })
  hooks.atEnd('ST', (view) => {
    if (!payment) return
    const difference = payment.cents - (claimsPaid - providerAdjusted)
    if (differs(difference))
      view.reportAt(payment.mark, 'payment-total-mismatch', 2, 0, { differenceCents: difference })
    payment = undefined
  })

  hooks.at('2000 TS3', (view) => {
    summary = { mark: view.mark(), claims: view.whole(4), charges: view.cents(5) }
  })
  hooks.at('2000 LX', () => {
    summary = undefined
    claims = 0
    charges = 0
  })
  hooks.atEnd('2000', (view) => {
    if (!summary) return
    if (differs(summary.claims - claims)) view.reportAt(summary.mark, 'summary-mismatch', 4)
    if (differs(summary.charges - charges)) view.reportAt(summary.mark, 'summary-mismatch', 5)
  })

  hooks.at('2100 CLP', (view) => {
    claim = view.mark()
    charge = view.cents(3)
    paid = view.cents(4)
    responsibility = view.cents(5)
    const isReversal = view.is(2, '22')
    const turned = isReversal ? charge > 0 || paid > 0 : charge < 0
    if (turned || (view.is(2, '4') && paid > 0)) view.report('status-inconsistent', 2)
    unit.chargeCents = charge || 0
    unit.paidCents = paid || 0
    adjusted = 0
    patientAdjusted = 0
    lineCharges = 0
    lines = 0
    claimsPaid += paid
    charges += charge
    claims++
  })
  hooks.at('2100 CAS, 2110 CAS', (view) => {
    const sum = adjustmentsOf(view)
    adjusted += sum
    if (view.node.id === '2110') lineAdjusted += sum
    if (!view.is(1, 'PR')) return
    for (const place of adjustmentPlaces) if (view.has(place)) patientAdjusted += view.cents(place)
  })

  hooks.at('2110 SVC', (view) => {
    line = view.mark()
    lineCharge = view.cents(2)
    linePaid = view.cents(3)
    lineAdjusted = 0
    lineCharges += lineCharge
    lines++
  })
  hooks.atEnd('2110', (view) => {
    const difference = lineCharge - linePaid - lineAdjusted
    if (line && differs(difference)) {
      view.reportAt(line, 'service-payment-out-of-balance', 3, 0, { differenceCents: difference })
    }
    line = undefined
  })
  hooks.atEnd('2100', (view) => {
    if (!claim) return
    const difference = charge - paid - adjusted
    if (differs(difference)) view.reportAt(claim, 'claim-payment-out-of-balance', 4, 0, { differenceCents: difference })
    if (lines > 0 && differs(charge - lineCharges)) {
      view.reportAt(claim, 'service-charges-mismatch', 3, 0, { differenceCents: charge - lineCharges })
    }
    if (differs(responsibility - patientAdjusted)) {
      const differenceCents = responsibility - patientAdjusted
      view.reportAt(claim, 'patient-responsibility-mismatch', 5, 0, { differenceCents })
    }
    claim = undefined
  })
}
