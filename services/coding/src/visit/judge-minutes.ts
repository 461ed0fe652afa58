import type { ComplianceFinding } from '@claimrail/domain'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import { priceOf } from '../compliance/price.ts'
import type { Units } from '../compliance/units-finding.ts'
import type { Billing, StepResult } from '../procedures/billing.ts'
import { procedureNamed } from '../procedures/choose-procedure.ts'
import { shareAmount } from '../units/share-amount.ts'
import { withUnits } from '../units/with-units.ts'
import { countsDaysAround, criticalCareUnits, prolongedCodeFor, prolongedUnits } from './minutes-of-care.ts'

/**
 * Prolonged time and critical care by the minutes of the visit: more units than the minutes come to are a finding that asks a coder; units that
 * were not charged are one that rides along. Without minutes nothing is checked.
 */
export function judgeMinutes(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const results = charges.map((charge): StepResult => {
    const units = charge.revenueCode === undefined ? unitsOfCare(charge, charges, billing) : undefined
    if (!units) return { charges: [charge] }
    const split = halfHours(charge, charges, units, billing)
    if (split) return split
    const isOwn = charge.measure?.minutes !== undefined
    return withUnits(charge, units.units, units.sentence, billing, isOwn ? Infinity : charge.units)
  })
  return {
    charges: results.flatMap((result) => result.charges),
    findings: [...results.flatMap(({ findings }) => findings ?? []), ...prolongedNotCharged(charges, billing)],
    queries: results.flatMap(({ queries }) => queries ?? []),
    reasons: results.flatMap(({ reasons }) => reasons ?? []),
  }
}

/** One charge for all minutes of critical care: the first hour, and a line for the half hours after it. */
function halfHours(
  charge: CodedCharge,
  all: readonly CodedCharge[],
  { sentence }: Units,
  { options, context }: Billing,
): StepResult | undefined {
  const minutes = charge.measure?.minutes
  if (charge.code !== '99291' || minutes === undefined || all.some(({ code }) => code === '99292')) return undefined
  const units = criticalCareUnits(minutes, options.criticalCareFrom)['99292']
  const more = procedureNamed('99292', charge.serviceDate, context)
  if (units === 0 || !more) return undefined
  const { system, code, facts } = more
  const [first = 0, rest = 0] = shareAmount(
    charge,
    [
      { code: '99291', units: 1 },
      { code, units },
    ],
    context,
  )
  return {
    charges: [
      { ...charge, units: 1, amountCents: first },
      { ...charge, system, code, facts, units, amountCents: rest },
    ],
    reasons: [{ path: charge.path, text: `${sentence}, ${units} of 99292` }],
  }
}

function unitsOfCare(charge: CodedCharge, all: readonly CodedCharge[], { facts, options }: Billing): Units | undefined {
  const minutes = charge.measure?.minutes ?? facts.totalMinutes
  if (minutes === undefined) return undefined
  if (charge.code === '99291' || charge.code === '99292') {
    const units = criticalCareUnits(minutes, options.criticalCareFrom)[charge.code]
    return { units, sentence: `critical care: ${minutes} min = ${units} of ${charge.code}` }
  }
  const base = all.find((one) => one !== charge && prolongedUnits(charge.code, one.code, minutes) !== undefined)
  const units = base && prolongedUnits(charge.code, base.code, minutes)
  if (!base || units === undefined) return undefined
  const isPart = charge.measure?.minutes === undefined && countsDaysAround(charge.code, base.code)
  if (isPart && units < charge.units) return undefined
  return { units, sentence: `prolonged: ${minutes} min beside ${base.code} = ${units} of ${charge.code}` }
}

function prolongedNotCharged(
  charges: readonly CodedCharge[],
  { facts, options, context }: Billing,
): ComplianceFinding[] {
  const minutes = facts.totalMinutes
  if (minutes === undefined) return []
  return charges.flatMap((visit) => {
    const code = visit.revenueCode === undefined ? prolongedCodeFor(visit.code, options) : undefined
    const units = code === undefined ? 0 : (prolongedUnits(code, visit.code, minutes) ?? 0)
    if (code === undefined || units === 0 || charges.some((one) => one.code === code)) return []
    const amountCents = -(priceOf(code, units, visit.serviceDate, context) ?? 0)
    const supported = `${code} x ${units}`
    return [{ code: 'coding.documented-not-charged', path: 'visit.totalMinutes', billed: '', supported, amountCents }]
  })
}
