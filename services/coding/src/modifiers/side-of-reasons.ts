import type { SiteKind } from '@claimrail/codesets'
import type { Billing } from '../procedures/billing.ts'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import { sitesIn } from './site-words.ts'

type Side = 'left' | 'right' | 'both'

/**
 * The sides of the diagnoses that a line is for; those without one are left out. The code that the record sent counts before what it became:
 * right and left of one condition are coded as both.
 */
export function sidesOfReasons(charge: CodedCharge, billing: Billing): Side[] {
  return reasonsOf(charge, billing).flatMap((codes) => {
    const sides = codes.map((code) => billing.context.codes.lookup('icd10cm', code, charge.serviceDate)?.facts.side)
    return sides.find((side) => side === 'left' || side === 'right' || side === 'both') ?? []
  })
}

/** The one finger, toe or eyelid that the diagnoses of a line name. */
export function siteOfReasons(charge: CodedCharge, kind: SiteKind, billing: Billing): string | undefined {
  const sites = reasonsOf(charge, billing).flatMap(([code = '']) =>
    sitesIn(billing.context.codes.lookup('icd10cm', code, charge.serviceDate)?.label ?? '', kind),
  )
  const [site, ...others] = new Set(sites)
  return others.length === 0 ? site : undefined
}

/** Whether the record leaves no doubt which diagnoses a line is for: it says so, or there is only one. */
export function areReasonsSure({ areReasonsStated, reasons }: CodedCharge): boolean {
  return areReasonsStated || reasons.length === 1
}

/** For each reason of a line the codes that it has, as sent and as coded. */
function reasonsOf(charge: CodedCharge, { encounter, diagnoses }: Billing): string[][] {
  return charge.reasons.flatMap((place) => {
    const coded = diagnoses.codes[place] ?? []
    const sent = encounter.diagnoses.filter(
      ({ id, system }) =>
        system === 'icd10cm' && diagnoses.placesOf.get(id)?.includes(place) && isFor(charge, id, encounter),
    )
    return sent.length === 0 ? [[coded].flat()] : sent.map(({ code = [] }) => [code, coded].flat())
  })
}

/** Whether the charge of a line names a diagnosis, or none at all. */
function isFor({ chargeId }: CodedCharge, diagnosisId: string, { charges }: Billing['encounter']): boolean {
  const named = charges.find(({ id }) => id === chargeId)?.diagnosisIds ?? []
  return named.length === 0 || named.includes(diagnosisId)
}
