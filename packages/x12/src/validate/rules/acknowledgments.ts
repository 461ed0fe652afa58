import type { HookTable } from '../hooks.ts'
import type { Mark } from '../reporter.ts'
import { differs } from './claim-balance.ts'
import type { RuleContext } from './context.ts'

const accepting: readonly string[] = ['A', 'E']
const rejecting: readonly string[] = ['R', 'M', 'W', 'X']

/** 999: counts of AK9, and verdicts that fit what is told. */
export function acknowledgmentRules({ hooks }: RuleContext): void {
  let received = 0
  let accepted = 0
  let segmentErrors = 0

  hooks.at('ST AK1', () => {
    received = 0
    accepted = 0
  })
  hooks.at('2000 AK2', () => {
    received++
    segmentErrors = 0
  })
  hooks.at('2100 IK3', (view) => {
    segmentErrors++
    if (view.whole(2) === 0) view.report('number-invalid', 2)
  })
  hooks.at('2110 IK4', (view) => {
    if (view.whole(1, 1) === 0) view.report('number-invalid', 1, 1)
  })
  hooks.at('2000 IK5', (view) => {
    const status = view.text(1)
    if (accepting.includes(status)) accepted++
    const unexplained = rejecting.includes(status) && !view.has(2)
    if (unexplained || (status === 'A' && segmentErrors > 0)) view.report('status-inconsistent', 1)
  })
  hooks.at('ST AK9', (view) => {
    const status = view.text(1)
    const wholeGroup = rejecting.includes(status) && view.has(5)
    if (received > 0 && differs(view.whole(3) - received)) view.report('acknowledged-count-mismatch', 3)
    if (received > 0 && !wholeGroup && differs(view.whole(4) - accepted)) view.report('acknowledged-count-mismatch', 4)
    if (view.whole(4) > view.whole(3)) view.report('status-inconsistent', 4)
    if (differs(view.whole(2) - view.whole(3)) && !view.has(5)) view.report('status-inconsistent', 2)
    const all = accepting.includes(status)
    const none = rejecting.includes(status)
    if (received > 0 && ((all && accepted < received) || (none && accepted > 0 && !wholeGroup)))
      view.report('status-inconsistent', 1)
    if (status === 'P' && received > 0 && (accepted === 0 || accepted === received))
      view.report('status-inconsistent', 1)
  })
}

const rejectingCategories: readonly string[] = ['A3', 'A4', 'A6', 'A7', 'A8']

/** 277CA: actions that fit their status, and totals that fit the claims below them. */
export function claimAcknowledgmentRules(context: RuleContext): void {
  const { hooks, unit } = context
  const ofReceiver = totalsOf(hooks, { level: '2000B', status: '2200B', accepted: '90', rejected: 'AA' })
  const ofProvider = totalsOf(hooks, { level: '2000C', status: '2200C', accepted: 'QA', rejected: 'QC' })
  let counted = false

  hooks.at('ST BHT', (view) => {
    context.madeOn = view.day(4)
  })
  hooks.at('* STC', (view) => {
    if (context.madeOn > 0 && view.day(2) > context.madeOn) view.report('date-in-future', 2)
    const rejects = rejectingCategories.includes(view.text(1, 1))
    if (view.has(3) && view.is(3, 'U') !== rejects) view.report('status-inconsistent', 3)
  })
  hooks.at('2000D HL', () => {
    counted = false
    unit.chargeCents = 0
  })
  hooks.at('2200D STC', (view) => {
    if (counted) return
    counted = true
    const cents = view.cents(4)
    unit.chargeCents += cents || 0
    ofReceiver.add(view.is(3, 'U'), cents)
    ofProvider.add(view.is(3, 'U'), cents)
  })
  hooks.at('2200D TRN', () => (counted = false))
}

interface TotalPlaces {
  readonly level: string
  readonly status: string
  /** QTY01 */
  readonly accepted: string
  readonly rejected: string
}

/** Compares QTY and AMT of a level with the claims below it, where there are any. */
function totalsOf(hooks: HookTable, { level, status, accepted, rejected }: TotalPlaces) {
  const claims = { accepted: 0, acceptedCents: 0, rejected: 0, rejectedCents: 0 }
  const totals = new Map<string, { mark: Mark; value: number }>()

  hooks.at(`${level} HL`, () => {
    totals.clear()
    Object.assign(claims, { accepted: 0, acceptedCents: 0, rejected: 0, rejectedCents: 0 })
  })
  hooks.at(`${status} QTY`, (view) => {
    totals.set(view.text(1), { mark: view.mark(), value: view.whole(2) })
    if (view.text(2).startsWith('-')) view.report('amount-negative', 2)
  })
  hooks.at(`${status} AMT`, (view) => void totals.set(view.text(1), { mark: view.mark(), value: view.cents(2) }))
  hooks.atEnd(level, (view) => {
    if (claims.accepted + claims.rejected === 0) return
    const sums = {
      [accepted]: claims.accepted,
      [rejected]: claims.rejected,
      YU: claims.acceptedCents,
      YY: claims.rejectedCents,
    }
    for (const [key, sum] of Object.entries(sums)) {
      const total = totals.get(key)
      if (total && differs(total.value - sum)) view.reportAt(total.mark, 'acknowledged-total-mismatch', 2)
    }
  })
  return {
    add(isRejected: boolean, cents: number): void {
      claims[isRejected ? 'rejected' : 'accepted']++
      claims[isRejected ? 'rejectedCents' : 'acceptedCents'] += cents
    },
  }
}
