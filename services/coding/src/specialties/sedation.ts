import type { Billing, StepResult } from '../procedures/billing.ts'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import { recoded } from './recode.ts'
import { isScopeOfGut } from './gastroenterology/endoscopy.ts'

const FIRST_MINUTES = '99152'

/**
 * Sedation by the clinician who does a scope of the gut has a code of its own for payers that want it (fee schedule final rule of 2017: G0500 for the
 * first minutes; the further ones stay).
 */
export function billSedation(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const { sedationForScopes } = billing.options
  const results = charges.map((charge): StepResult => {
    const isForScope = charges.some(({ code, serviceDate }) => serviceDate === charge.serviceDate && isScopeOfGut(code))
    const line =
      charge.code === FIRST_MINUTES && sedationForScopes !== FIRST_MINUTES && isForScope
        ? recoded(charge, sedationForScopes, billing)
        : undefined
    if (!line) return { charges: [charge] }
    const text = `${FIRST_MINUTES} for a scope of the gut is ${line.code} for this payer`
    return { charges: [line], reasons: [{ path: charge.path, text }] }
  })
  return {
    charges: results.flatMap((result) => result.charges),
    reasons: results.flatMap(({ reasons }) => reasons ?? []),
  }
}
