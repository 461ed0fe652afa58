import type { Billing, StepResult } from '../procedures/billing.ts'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import { SCREENINGS } from './index.ts'
import { answeredProcedure, procedureQuestion, recoded } from './recode.ts'
import type { Screening } from './rules.ts'

/** The screening that a charge was first of all for, told by its first diagnosis; undefined when it was none. */
export function screeningOf(charge: CodedCharge, { diagnoses }: Pick<Billing, 'diagnoses'>): Screening | undefined {
  const first = diagnoses.codes[charge.reasons[0] ?? -1]
  return SCREENINGS.find((one) => one.codes.test(charge.code) && first !== undefined && one.diagnoses.test(first))
}

/**
 * A screening in which nothing was done has a code of its own for payers that turn one by PT: by the risk that the diagnoses name. The code of high risk
 * without a diagnosis that names the risk is asked about (Medicare Claims Processing Manual, chapter 18, 60.2).
 */
export function billScreening(charges: readonly CodedCharge[], billing: Billing): StepResult {
  if (billing.options.screeningTurned !== 'PT') return { charges }
  const results = charges.map((charge): StepResult => {
    const unfounded = SCREENINGS.find(
      ({ medicare }) => medicare.high.code === charge.code && !isHighRisk(charge, medicare, billing),
    )
    if (unfounded) return askForRisk(charge, unfounded, billing)
    const screening = screeningOf(charge, billing)
    if (!screening || screening.looking !== charge.code) return { charges: [charge] }
    const { high, average } = screening.medicare
    const isHigh = isHighRisk(charge, screening.medicare, billing)
    const line = recoded(charge, isHigh ? high.code : average, billing)
    if (!line) return { charges: [charge] }
    const text = `a screening of ${isHigh ? 'high' : 'average'} risk that found nothing is ${line.code} for this payer`
    return { charges: [line], reasons: [{ path: charge.path, text }] }
  })
  return {
    charges: results.flatMap((result) => result.charges),
    reasons: results.flatMap(({ reasons }) => reasons ?? []),
    queries: results.flatMap(({ queries }) => queries ?? []),
  }
}

function isHighRisk({ reasons }: CodedCharge, { high }: Screening['medicare'], { diagnoses }: Billing): boolean {
  return reasons.some((place) => high.diagnoses.test(diagnoses.codes[place] ?? ''))
}

function askForRisk(charge: CodedCharge, { medicare }: Screening, billing: Billing): StepResult {
  if (charge.source === 'answer') return { charges: [charge] }
  const query = procedureQuestion(charge, [medicare.high.code, medicare.average])
  const answered = answeredProcedure(charge, query, billing)
  return answered ? { charges: [answered] } : { charges: [charge], queries: [query] }
}
