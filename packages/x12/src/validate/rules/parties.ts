import { isNpi } from '../values.ts'
import type { View } from '../view.ts'
import type { RuleContext } from './context.ts'
import { nineDigits, state, taxonomy, zip } from './forms.ts'

/** Identifiers and addresses of parties, in every loop. */
export function partyRules({ hooks }: RuleContext): void {
  hooks.at('* NM1', (view) => {
    if (view.is(8, 'XX') && view.find(9) && !isNpi(view.bytes, view.from, view.to)) view.report('npi-check-digit', 9)
  })
  hooks.at('* N1', (view) => {
    if (view.is(3, 'XX') && view.find(4) && !isNpi(view.bytes, view.from, view.to)) view.report('npi-check-digit', 4)
  })
  hooks.at('* N4', (view) => {
    if (view.has(4) && !view.is(4, 'US')) return
    if (view.find(2) && !state(view.bytes, view.from, view.to)) view.report('state-unknown', 2)
    if (view.find(3) && !zip(view.bytes, view.from, view.to) && !isCanadian(view)) view.report('postal-code-format', 3)
  })
  hooks.at('2010AA N4', (view) => {
    if (view.has(4) && !view.is(4, 'US')) return
    const isShort = view.find(3) && zip(view.bytes, view.from, view.to) && !nineDigits(view.bytes, view.from, view.to)
    if (isShort) view.report('postal-code-incomplete', 3)
  })
  hooks.at('2010AA REF*EI|SY, 2010AA REF*EI, 2010AC REF*EI', (view) => {
    if (view.find(2) && !nineDigits(view.bytes, view.from, view.to)) view.report('tax-id-format', 2)
  })
  hooks.at('* PRV', (view) => {
    if (view.is(2, 'PXC') && view.find(3) && !taxonomy(view.bytes, view.from, view.to))
      view.report('taxonomy-format', 3)
  })
}

/** A letter begins the postal codes of Canada. */
function isCanadian(view: View): boolean {
  return view.to - view.from >= 6 && view.bytes[view.from]! >= 0x41
}
