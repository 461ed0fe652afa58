import type { View } from '../view.ts'
import type { RuleContext } from './context.ts'
import { adjustmentReason, remark, statusCategory, statusCode } from './forms.ts'
import { OutsideCodes } from './outside-codes.ts'

const reasonPlaces = [2, 5, 8, 11, 14, 17] as const

/** Reasons of an adjustment: their form. */
export function checkReasons(view: View): void {
  for (const place of reasonPlaces) {
    if (view.find(place) && !adjustmentReason(view.bytes, view.from, view.to))
      view.report('adjustment-reason-format', place)
  }
}

/** Adjustment reasons and remarks of remittances, by the day of the payment. */
export function remittanceCodeRules({ hooks, lookup }: RuleContext): void {
  const codes = new OutsideCodes(lookup)
  let paidOn = 0

  hooks.at('ST BPR', (view) => {
    paidOn = view.day(16)
  })
  hooks.at('2100 CAS, 2110 CAS', (view) => {
    checkReasons(view)
    for (const place of reasonPlaces) codes.ask(view, 'adjustmentReason', place)
  })
  hooks.at('2100 MOA', (view) => {
    for (let place = 3; place <= 7; place++) remarkAt(view, place)
  })
  hooks.at('2100 MIA', (view) => {
    for (const place of [5, 20, 21, 22, 23]) remarkAt(view, place)
  })
  hooks.at('2110 LQ', (view) => {
    if (view.is(1, 'HE')) remarkAt(view, 2)
  })
  hooks.atEnd('2100', (view) => codes.settle(view, paidOn))

  function remarkAt(view: View, place: number): void {
    if (!view.find(place)) return
    if (remark(view.bytes, view.from, view.to)) codes.ask(view, 'remark', place)
    else view.report('remark-format', place)
  }
}

/** Status categories and codes of claim acknowledgments. */
export function statusCodeRules({ hooks, lookup }: RuleContext): void {
  const codes = new OutsideCodes(lookup)
  let madeOn = 0

  hooks.at('ST BHT', (view) => {
    madeOn = view.day(4)
  })
  hooks.at('* STC', (view) => {
    for (const place of [1, 10, 11]) statusAt(view, place)
    codes.settle(view, madeOn)
  })

  function statusAt(view: View, place: number): void {
    if (!view.find(place, 1)) return
    if (statusCategory(view.bytes, view.from, view.to)) codes.ask(view, 'claimStatusCategory', place, 1)
    else view.report('status-code-format', place, 1)
    if (view.is(place, 'RX', 4) || !view.find(place, 2)) return
    if (statusCode(view.bytes, view.from, view.to)) codes.ask(view, 'claimStatus', place, 2)
    else view.report('status-code-format', place, 2)
  }
}
