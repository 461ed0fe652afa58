import type { Billing, StepResult } from '../procedures/billing.ts'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import { SCREENINGS } from './index.ts'
import { recoded } from './recode.ts'
import type { Screening } from './rules.ts'

/** The screening that a charge was first of all for, told by its first diagnosis; undefined when it was none. */
export function screeningOf(charge: CodedCharge, { diagnoses }: Pick<Billing, 'diagnoses'>): Screening | undefined {
  const first = diagnoses.codes[charge.reasons[0] ?? -1]
  return SCREENINGS.find((one) => one.codes.test(charge.code) && first !== undefined && one.diagnoses.test(first))
}

/** A screening in which nothing was done has a code of its own for payers that turn one by PT: by the risk that the diagnoses name. */
export function billScreening(charges: readonly CodedCharge[], billing: Billing): StepResult {
  if (billing.options.screeningTurned !== 'PT') return { charges }
  const results = charges.map((charge): StepResult => {
    const screening = screeningOf(charge, billing)
    if (!screening || screening.looking !== charge.code) return { charges: [charge] }
    const { high, average } = screening.medicare
    const reasons = charge.reasons.flatMap((place) => billing.diagnoses.codes[place] ?? [])
    const isHigh = reasons.some((code) => high.diagnoses.test(code))
    const line = recoded(charge, isHigh ? high.code : average, billing)
    if (!line) return { charges: [charge] }
    const text = `a screening of ${isHigh ? 'high' : 'average'} risk that found nothing is ${line.code} for this payer`
    return { charges: [line], reasons: [{ path: charge.path, text }] }
  })
  return {
    charges: results.flatMap((result) => result.charges),
    reasons: results.flatMap(({ reasons }) => reasons ?? []),
  }
}
