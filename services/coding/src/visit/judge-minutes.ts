import type { ComplianceFinding } from '@claimrail/domain'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import { priceOf } from '../compliance/price.ts'
import { unitsFinding, type Units } from '../compliance/units-finding.ts'
import type { Billing, StepResult } from '../procedures/billing.ts'
import { criticalCareUnits, prolongedCodeFor, prolongedUnits } from './minutes-of-care.ts'

/**
 * Prolonged time and critical care by the minutes of the visit: more units than the minutes come to are a finding that asks a coder; units that
 * were not charged are one that rides along. Without minutes nothing is checked.
 */
export function judgeMinutes(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const results = charges
    .filter((charge) => charge.revenueCode === undefined)
    .flatMap((charge) => {
      const units = unitsOfCare(charge, charges, billing)
      return units ? [unitsFinding(charge, units, billing)] : []
    })
  return {
    charges,
    findings: [...results.flatMap(({ findings }) => findings), ...prolongedNotCharged(charges, billing)],
    queries: results.flatMap(({ queries }) => queries),
    reasons: results.flatMap(({ reasons }) => reasons),
  }
}

function unitsOfCare(charge: CodedCharge, all: readonly CodedCharge[], { facts, options }: Billing): Units | undefined {
  const minutes = charge.minutes ?? facts.totalMinutes
  if (minutes === undefined) return undefined
  if (charge.code === '99291' || charge.code === '99292') {
    const units = criticalCareUnits(minutes, options.criticalCareFrom)[charge.code]
    return { units, sentence: `critical care: ${minutes} min = ${units} of ${charge.code}` }
  }
  const base = all.find((one) => one !== charge && prolongedUnits(charge.code, one.code, minutes) !== undefined)
  const units = base && prolongedUnits(charge.code, base.code, minutes)
  if (!base || units === undefined) return undefined
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
