import type { Measure } from '@claimrail/domain'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import { answeredUnits, unitsFinding } from '../compliance/units-finding.ts'
import type { Billing, StepResult } from '../procedures/billing.ts'
import type { Query } from '../query.ts'
import { drugUnits } from './drugs.ts'
import { shareByWeight } from './share-amount.ts'

type Given = NonNullable<Measure['drug']>

/** From this date of service Medicare wants JZ where nothing was thrown away (fee schedule final rule of 2023). */
const JZ_FROM = '2023-07-01'

/**
 * The lines of a measured drug: what was given, and what was thrown away of single-dose containers on a line of its own with JW, or JZ
 * where nothing was (Medicare Claims Processing Manual, chapter 17, 40). Only for payers that want it told.
 */
export function drugLines(charge: CodedCharge, billing: Billing): StepResult {
  const { options, context } = billing
  const measured = charge.measure?.drug as Given
  const query: Query = { code: 'coding.waste-missing', fields: [`${charge.path}.measure.drug.discarded`] }
  const drug = withAnswer(measured, context.answers.to(query)?.value)
  const asksWaste =
    options.wantsWaste && drug.singleDose && drug.discarded === undefined && charge.serviceDate >= JZ_FROM
  const units = charge.facts.dose && drugUnits(drug, charge.facts.dose)
  if (!units)
    return { charges: [charge], queries: [{ code: 'coding.units-missing', fields: [`${charge.path}.measure.drug`] }] }
  if (asksWaste) return { charges: [charge], queries: [query] }
  const said = { units: units.given, sentence: units.sentence }
  const isCharged = charge.units === units.given + units.discarded || charge.units === drug.given
  const finding = isCharged
    ? { findings: [], queries: [], reasons: [{ path: charge.path, text: units.sentence }] }
    : unitsFinding(charge, said, billing)
  if (finding.queries.length > 0) return { ...finding, charges: [charge] }
  const given = answeredUnits(charge, units.given, billing) ?? units.given
  if (!options.wantsWaste || !drug.singleDose) return { ...finding, charges: [{ ...charge, units: given }] }
  return { ...finding, ...wasteTold({ ...charge, units: given }, units.discarded) }
}

function wasteTold(charge: CodedCharge, discarded: number): StepResult {
  const { path } = charge
  const isSaid = charge.modifiers.some((modifier) => modifier === 'JW' || modifier === 'JZ')
  if (discarded === 0) {
    if (isSaid || charge.serviceDate < JZ_FROM) return { charges: [charge] }
    const reason = 'single-dose container, nothing billable was thrown away'
    return {
      charges: [{ ...charge, modifiers: [...charge.modifiers, 'JZ'] }],
      modifiers: [{ path, modifier: 'JZ', reason }],
    }
  }
  const bare = charge.modifiers.filter((modifier) => modifier !== 'JW' && modifier !== 'JZ')
  const [given = 0, thrown = 0] = shareByWeight(charge.amountCents, [charge.units, discarded])
  const reason = `${discarded} units of a single-dose container were thrown away`
  return {
    charges: [
      { ...charge, modifiers: bare, amountCents: given },
      { ...charge, modifiers: [...bare, 'JW'], units: discarded, amountCents: thrown },
    ],
    modifiers: [{ path, modifier: 'JW', reason }],
  }
}

function withAnswer(drug: Given, answer: string | undefined): Given {
  if (drug.discarded !== undefined || answer === undefined || !/^\d+(\.\d+)?$/.test(answer.trim())) return drug
  return { ...drug, discarded: Number(answer) }
}
