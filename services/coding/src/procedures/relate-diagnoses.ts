import type { CodedCharge } from './coded-charge.ts'
import type { Billing, StepResult } from './billing.ts'
import { documentedFor } from './documented.ts'

/** Points charges of which the source said no reason at the diagnoses that what was done is documented for. */
export function relateDiagnoses(
  charges: readonly CodedCharge[],
  { diagnoses, documented, context }: Billing,
): StepResult {
  if (documented.length === 0) return { charges }
  const reasons: { path: string; text: string }[] = []
  const related = charges.map((charge) => {
    if (charge.areReasonsStated) return charge
    const of = { serviceDate: charge.serviceDate, diagnosisIds: [] }
    const found = documentedFor(of, charge.code, documented, context.threshold)
    const ids = found.flatMap(({ performed }) => performed.diagnosisIds)
    const places = ids.flatMap((id) => diagnoses.placesOf.get(id) ?? [])
    if (places.length === 0) return charge
    reasons.push({ path: charge.path, text: `for the diagnoses of ${found.map(({ path }) => path).join(', ')}` })
    return { ...charge, reasons: [...new Set(places)], areReasonsStated: true }
  })
  return { charges: related, reasons }
}
