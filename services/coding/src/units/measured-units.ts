import type { CodedCharge } from '../procedures/coded-charge.ts'
import type { Billing, StepResult } from '../procedures/billing.ts'
import { drugLines } from './drug-lines.ts'
import { ladderLines } from './ladder-lines.ts'
import { amountOn, ladderOf } from './ladders.ts'
import { midpointUnits, pooledUnits } from './timed.ts'
import { withUnits } from './with-units.ts'
import { PROLONGED_CODES } from '../visit/minutes-of-care.ts'

/** Codes whose minutes are judged with the visit that they belong to. */
const MINUTES_OF_VISIT = ['99291', '99292', ...PROLONGED_CODES]

/**
 * Units by what was measured: minutes, doses, numbers. What was not measured stands as charged, but a part of a unit can not be
 * billed, so there it is asked. Units that differ from the charge are a finding; the charged amount stays what the source said.
 */
export function measuredUnits(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const minutes = unitsByMinutes(charges, billing)
  const results = charges.map((charge): StepResult => {
    if (isDrugMeasured(charge)) return drugLines(charge, billing)
    const timed = minutes.get(charge)
    if (timed) return withUnits(charge, timed.units, timed.sentence, billing)
    const ladder = ladderOf(charge.code)
    const amount = ladder && amountOn(ladder, charge.measure)
    if (ladder && amount !== undefined) return ladderLines(charge, charges, { ladder, amount }, billing)
    return Number.isInteger(charge.units) ? { charges: [charge] } : askUnits(charge)
  })
  return {
    charges: results.flatMap((result) => result.charges),
    findings: results.flatMap((result) => result.findings ?? []),
    queries: results.flatMap((result) => result.queries ?? []),
    reasons: results.flatMap((result) => result.reasons ?? []),
    modifiers: results.flatMap((result) => result.modifiers ?? []),
  }
}

function isDrugMeasured({ facts, measure }: CodedCharge): boolean {
  return facts.kind === 'drug' && facts.dose !== undefined && measure?.drug !== undefined
}

function askUnits(charge: CodedCharge): StepResult {
  return { charges: [charge], queries: [{ code: 'coding.units-missing', fields: [`${charge.path}.measure`] }] }
}

type Timed = { units: number; sentence: string }

function unitsByMinutes(charges: readonly CodedCharge[], { options }: Billing): Map<CodedCharge, Timed> {
  const found = new Map<CodedCharge, Timed>()
  const timed = charges.filter(({ code, facts }) => facts.minutes !== undefined && !MINUTES_OF_VISIT.includes(code))
  const pooled = timed.filter(({ facts, measure }) => facts.pooled && measure?.minutes !== undefined)
  for (const [, day] of Map.groupBy(pooled, (charge) => `${charge.serviceDate} ${charge.revenueCode !== undefined}`)) {
    const services = day.map((charge) => ({ key: charge.chargeId, minutes: charge.measure?.minutes ?? 0 }))
    const units = pooledUnits(services, options.timedUnits)
    const total = services.reduce((sum, service) => sum + service.minutes, 0)
    for (const charge of day) {
      const own = units.get(charge.chargeId) ?? 0
      const rule = options.timedUnits === 'dayTotal' ? `8-minute rule: ${total} min that day, ` : 'midpoint rule: '
      found.set(charge, { units: own, sentence: `${rule}${charge.measure?.minutes} of this code = ${own}` })
    }
  }
  for (const charge of timed.filter(({ facts }) => !facts.pooled)) {
    const minutes = charge.measure?.minutes ?? minutesLeft(charge, charges)
    if (minutes !== undefined) found.set(charge, unitsOf(charge, minutes))
  }
  return found
}

/** Codes for the first minutes only, whatever more there were; edits allow two for two sessions of a day. */
const FIRST_MINUTES = ['99152']

function unitsOf({ code, facts }: CodedCharge, minutes: number): Timed {
  const all = midpointUnits(minutes, facts.minutes ?? 1, facts.atLeastMinutes)
  const units = facts.maxUnits === 1 || FIRST_MINUTES.includes(code) ? Math.min(all, 1) : all
  return { units, sentence: `midpoint rule: ${minutes} min at ${facts.minutes} a unit = ${units}` }
}

/** Of an add-on that says no minutes itself: those of its base beyond the base's one unit. */
function minutesLeft(addon: CodedCharge, charges: readonly CodedCharge[]): number | undefined {
  const base = charges.find((one) => one.serviceDate === addon.serviceDate && addon.facts.addonOf?.includes(one.code))
  if (addon.facts.kind !== 'addon' || base?.measure?.minutes === undefined || base.facts.minutes === undefined)
    return undefined
  return Math.max(0, base.measure.minutes - base.facts.minutes)
}
