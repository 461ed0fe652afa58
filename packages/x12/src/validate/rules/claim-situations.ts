import type { Mark } from '../reporter.ts'
import type { View } from '../view.ts'
import type { RuleContext } from './context.ts'

/** Facility and care of inpatient bills: hospital, swing bed, skilled nursing, residential. */
const inpatient: readonly string[] = ['11', '18', '21', '41', '65', '66', '86']
const going: readonly string[] = ['2', '3']
const final: readonly string[] = ['1', '4', '7']

/** Who is the patient, which diagnoses a line points at, how lines count, and what the type of bill asks for. */
export function claimSituationRules({ hooks }: RuleContext): void {
  let subscriber: Mark | undefined
  let isPatient = false
  let diagnoses = 0
  let line = 0

  hooks.at('2000B SBR', (view) => {
    subscriber = view.mark()
    isPatient = view.is(2, '18')
  })
  hooks.at('2000B HL', () => {
    subscriber = undefined
    isPatient = false
  })
  hooks.at('2000C HL', (view) => {
    if (isPatient) view.report('patient-level-forbidden', 0)
  })

  hooks.at('2300 CLM', (view) => {
    diagnoses = 0
    line = 0
    const underSubscriber = view.node.parent?.id === '2000B'
    if (underSubscriber && subscriber && !isPatient) view.reportAt(subscriber, 'patient-level-missing', 2)
  })
  hooks.at('2300 HI*BK|ABK', (view) => {
    const last = view.block.elementCount(view.ordinal)
    for (let place = 1; place <= last; place++) if (view.has(place)) diagnoses++
  })
  hooks.at('2400 LX', (view) => {
    line++
    if (view.whole(1) !== line) view.report('line-number-wrong', 1)
    line = view.whole(1) || line
  })
  hooks.at('2400 SV1', (view) => {
    for (let pointer = 1; pointer <= 4; pointer++) {
      if (!view.has(7, pointer)) continue
      const points = view.whole(7, pointer)
      if (points < 1 || points > diagnoses) view.report('diagnosis-pointer-unknown', 7, pointer)
    }
  })
}

/** What the type of bill asks for on institutional claims. */
export function typeOfBillRules({ hooks }: RuleContext): void {
  let facility = ''
  let frequency = ''
  let admission = false
  let dischargeHour = false
  let claim: Mark | undefined

  hooks.at('2300 CLM', (view) => {
    facility = view.text(5, 1)
    frequency = view.text(5, 3)
    admission = false
    dischargeHour = false
    claim = view.mark()
  })
  hooks.at('2300 DTP*435', () => (admission = true))
  hooks.at('2300 DTP*096', () => (dischargeHour = true))
  hooks.at('2300 CL1', (view) => {
    if (facility !== '11' || !view.has(3)) return
    const still = view.is(3, '30')
    if (still ? final.includes(frequency) : going.includes(frequency)) view.report('discharge-status-mismatch', 3)
  })
  hooks.atEnd('2300', (view) => {
    if (!claim) return
    if (inpatient.includes(facility) && !admission) need(view, claim, 'admission-date-missing', 'DTP*435')
    const isOver = facility === '11' && (frequency === '1' || frequency === '4')
    if (isOver && !dischargeHour) need(view, claim, 'discharge-hour-missing', 'DTP*096')
  })
}

function need(view: View, claim: Mark, code: 'admission-date-missing' | 'discharge-hour-missing', key: string): void {
  view.reportAt({ ...claim, segment: 'DTP' }, code, 0, 0, { need: key })
}
