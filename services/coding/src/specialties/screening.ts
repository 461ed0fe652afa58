import type { Billing, StepResult } from '../procedures/billing.ts'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import { SCREENINGS } from './index.ts'
import { doneIn } from './kinds.ts'
import { answeredProcedure, procedureQuestion, recoded } from './recode.ts'
import type { Screening } from './rules.ts'

/** The screening that a charge was first of all for, told by its first diagnosis; undefined when it was none. */
export function screeningOf(charge: CodedCharge, { diagnoses }: Pick<Billing, 'diagnoses'>): Screening | undefined {
  const first = diagnoses.codes[charge.reasons[0] ?? -1]
  return SCREENINGS.find((one) => one.codes.test(charge.code) && first !== undefined && one.diagnoses.test(first))
}

const FOR_A_SYMPTOM =
  /\b(colonoscopy|scope)\b.{0,20}\b(because of|due to|for|to (evaluate|work up|investigate)|evaluation of)\b.{0,30}\b(bleeding|hematochezia|melena|diarrhea|pain|weight loss|anemia|change in bowel)/i

/**
 * A screening is of a patient without symptoms (ICD-10-CM guidelines I.C.21.c.5): a coder is asked where a note says that the scope was for one and the
 * diagnoses say that it was a screening.
 */
export function askWhyScreened(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const isForSymptom = doneIn(billing).some((sentence) => FOR_A_SYMPTOM.test(sentence))
  if (!isForSymptom) return { charges }
  const results = charges.map((charge): StepResult => {
    if (!screeningOf(charge, billing) || charge.source === 'answer') return { charges: [charge] }
    const query = procedureQuestion(charge, [charge.code])
    const answered = answeredProcedure(charge, query, billing)
    return answered ? { charges: [answered] } : { charges: [charge], queries: [query] }
  })
  return {
    charges: results.flatMap((result) => result.charges),
    queries: results.flatMap(({ queries }) => queries ?? []),
  }
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
