import type { OutsideSystem } from '../code-lookup.ts'
import type { Mark } from '../reporter.ts'
import type { View } from '../view.ts'
import type { FindingCode } from '../../findings/catalogue.ts'
import type { RuleContext } from './context.ts'
import { facilityType, icd10cm, icd10pcs, modifier, procedureCode, revenueCode, twoDigits } from './forms.ts'
import type { Form } from './forms.ts'
import { checkReasons } from './remittance-codes.ts'
import { OutsideCodes } from './outside-codes.ts'

const firstDayOfIcd10 = 20151001
const diagnoses: readonly string[] = ['ABK', 'ABF', 'ABJ', 'APR', 'ABN']
const icd9: readonly string[] = ['BK', 'BF', 'BJ', 'PR', 'BN', 'BR', 'BQ']

/** Diagnoses, procedures, modifiers, places and revenue codes of claims: their form, and with a lookup whether they were in force. */
export function claimCodeRules({ hooks, lookup }: RuleContext, kind: 'professional' | 'institutional'): void {
  const codes = new OutsideCodes(lookup)
  let old: { mark: Mark; place: number } | undefined
  let firstService = 0
  let lastService = 0

  hooks.at('2300 CLM', (view) => {
    codes.begin()
    old = undefined
    firstService = 0
    lastService = 0
    const professional = kind === 'professional'
    check(
      view,
      professional ? twoDigits : facilityType,
      professional ? 'place-of-service-format' : 'type-of-bill-format',
      5,
      1,
    )
    if (professional) codes.ask(view, 'placeOfService', 5, 1)
  })
  hooks.at('2300 HI', (view) => {
    const last = view.block.elementCount(view.ordinal)
    for (let place = 1; place <= last; place++) {
      const qualifier = view.text(place, 1)
      if (icd9.includes(qualifier)) old ??= { mark: view.mark(), place }
      else if (diagnoses.includes(qualifier)) form(view, icd10cm, 'diagnosis-format', 'diagnosis', place, 2)
      else if (qualifier === 'BBR' || qualifier === 'BBQ')
        form(view, icd10pcs, 'procedure-format', 'inpatientProcedure', place, 2)
    }
  })
  hooks.at('2300 DTP*434', (view) => day(view))
  hooks.at('2400 LX', () => codes.beginLine())
  hooks.at('2400 SV1', (view) => procedure(view, 1))
  hooks.at('2400 SV2', (view) => {
    form(view, revenueCode, 'revenue-code-format', 'revenue', 1)
    procedure(view, 2)
  })
  hooks.at('2430 SVD', (view) => procedureForms(view, 3))
  hooks.at('2400 DTP*472', (view) => {
    codes.lineDay(view.edge(3, false))
    day(view)
  })
  hooks.at('2320 CAS, 2430 CAS', checkReasons)
  hooks.atEnd('2300', (view) => {
    if (old) view.reportAt(old.mark, lastService >= firstDayOfIcd10 ? 'icd9-used' : 'icd9-of-its-day', old.place, 1)
    codes.settle(view, kind === 'institutional' ? lastService : firstService)
  })

  function day(view: View): void {
    const from = view.edge(3, false)
    if (firstService === 0 || (from > 0 && from < firstService)) firstService = from
    lastService = Math.max(lastService, view.edge(3, true))
  }

  function form(view: View, is: Form, code: FindingCode, system: OutsideSystem, place: number, component = 0): void {
    if (check(view, is, code, place, component)) codes.ask(view, system, place, component)
  }

  function procedure(view: View, place: number): void {
    if (!procedureForms(view, place) || !view.is(place, 'HC', 1)) return
    codes.ask(view, 'procedure', place, 2)
    for (let component = 3; component <= 6; component++) codes.ask(view, 'modifier', place, component)
  }
}

/** True when the value has the form, or there is none. */
function check(view: View, is: Form, code: FindingCode, place: number, component = 0): boolean {
  if (!view.find(place, component) || is(view.bytes, view.from, view.to)) return true
  view.report(code, place, component)
  return false
}

function procedureForms(view: View, place: number): boolean {
  if (!view.is(place, 'HC', 1)) return true
  let good = check(view, procedureCode, 'procedure-format', place, 2)
  for (let component = 3; component <= 6; component++) {
    if (view.has(place, component)) good = check(view, modifier, 'modifier-format', place, component) && good
  }
  return good
}
