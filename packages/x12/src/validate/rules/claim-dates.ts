import type { Mark } from '../reporter.ts'
import type { View } from '../view.ts'
import type { RuleContext } from './context.ts'

/** Claim dates that cannot be after the first service. */
const before: readonly string[] = ['431', '454', '439', '484', '304']

/** Dates of a claim and its lines: order, future, birth, statement. Days are numbers such as 20260401. */
export function claimDateRules(context: RuleContext): void {
  const { hooks } = context
  let subscriberBirth = 0
  let patientBirth = 0
  let statementFrom = 0
  let statementTo = 0
  let firstService = 0
  let admission: { day: number; mark: Mark } | undefined
  let discharge: { day: number; mark: Mark } | undefined
  let earlier: { day: number; mark: Mark }[] = []

  hooks.at('ST BHT', (view) => {
    context.madeOn = view.day(4)
  })
  hooks.at('ST ST, 2000A HL', () => {
    subscriberBirth = 0
    patientBirth = 0
  })
  hooks.at('2000B HL', () => {
    subscriberBirth = 0
    patientBirth = 0
  })
  hooks.at('2000C HL', () => (patientBirth = 0))
  hooks.at('2010BA DMG', (view) => {
    subscriberBirth = view.day(2)
    checkFuture(view, subscriberBirth, 2, context.madeOn)
  })
  hooks.at('2010CA DMG', (view) => {
    patientBirth = view.day(2)
    checkFuture(view, patientBirth, 2, context.madeOn)
  })

  hooks.at('* DTP', (view) => {
    const from = view.edge(3, false)
    if (view.is(2, 'RD8') && from > view.edge(3, true)) view.report('dates-in-wrong-order', 3)
  })

  hooks.at('2300 CLM', () => {
    statementFrom = 0
    statementTo = 0
    firstService = 0
    admission = undefined
    discharge = undefined
    earlier = []
  })
  hooks.at('2300 DTP', (view) => {
    const qualifier = view.text(1)
    const day = view.edge(3, false)
    if (qualifier === '434') {
      statementFrom = day
      statementTo = view.edge(3, true)
      service(view, statementFrom, statementTo)
    } else if (qualifier === '435') admission = { day, mark: view.mark() }
    else if (qualifier === '096' && view.is(2, 'D8')) discharge = { day, mark: view.mark() }
    else if (before.includes(qualifier)) earlier.push({ day, mark: view.mark() })
  })
  hooks.at('2300 HI*BR|BBR|CAH, 2300 HI*BQ|BBQ', (view) => {
    const last = view.block.elementCount(view.ordinal)
    for (let place = 1; place <= last; place++) {
      if (statementTo > 0 && view.edge(place, true, 4) > statementTo) view.report('date-outside-statement', place, 4)
    }
  })
  hooks.at('2400 DTP*472', (view) => {
    const from = view.edge(3, false)
    const to = view.edge(3, true)
    service(view, from, to)
    if (statementFrom > 0 && from > 0 && (from < statementFrom || to > statementTo)) {
      view.report('date-outside-statement', 3)
    }
  })

  hooks.atEnd('2300', (view) => {
    for (const { day, mark } of earlier) {
      if (firstService > 0 && day > firstService) view.reportAt(mark, 'dates-in-wrong-order', 3)
    }
    if (!admission) return
    const last = discharge ? discharge.day : statementTo
    if (discharge && discharge.day > 0 && discharge.day < admission.day) {
      view.reportAt(discharge.mark, 'dates-in-wrong-order', 3)
    } else if (last > 0 && admission.day > last) view.reportAt(admission.mark, 'dates-in-wrong-order', 3)
  })

  function service(view: View, from: number, to: number): void {
    if (from === 0) return
    if (firstService === 0 || from < firstService) firstService = from
    const birth = patientBirth || subscriberBirth
    if (from < birth) view.report('date-before-birth', 3)
    checkFuture(view, to, 3, context.madeOn)
  }
}

function checkFuture(view: View, day: number, place: number, madeOn: number): void {
  if (madeOn > 0 && day > madeOn) view.report('date-in-future', place)
}
