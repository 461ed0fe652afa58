import type { ComplianceFinding } from '@claimrail/domain'
import { priceInstead, priceOf } from '../compliance/price.ts'
import type { Billing, StepResult } from '../procedures/billing.ts'
import { procedureNamed } from '../procedures/choose-procedure.ts'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import { answeredProcedure, procedureQuestion } from '../specialties/recode.ts'
import type { Ladder } from '../specialties/rules.ts'
import { countLines, type CountedLine } from './count.ts'
import { codesOf } from './ladders.ts'
import { shareAmount } from './share-amount.ts'
import { withUnits } from './with-units.ts'

/**
 * The lines of a ladder for so much of what it goes by. Where another charge of the day stands on the same ladder, a count gives only the charge's own
 * units; sizes are of one lesion each. What the ladder does not reach is another service: a coder is asked which.
 */
export function ladderLines(
  charge: CodedCharge,
  charges: readonly CodedCharge[],
  { ladder, amount }: { ladder: Ladder; amount: number },
  billing: Billing,
): StepResult {
  const lines = countLines(ladder, amount).map(({ code, units }) => ({
    code,
    units: ladder.by === 'count' ? units : units * charge.units,
  }))
  const sentence = `${amount} ${ladder.counts} = ${lines.map(({ code, units }) => `${code} x ${units}`).join(', ')}`
  const isShared = charges.some(
    (one) => one !== charge && one.serviceDate === charge.serviceDate && codesOf(ladder).includes(one.code),
  )
  if (isShared && ladder.by === 'count') {
    const own = lines.find(({ code }) => code === charge.code)
    return withUnits(charge, own?.units ?? 0, sentence, billing)
  }
  const made = madeOf(charge, lines, billing)
  if (made.length < lines.length || made.length === 0) return asked(charge, billing)
  return {
    charges: made,
    reasons: [{ path: charge.path, text: sentence }],
    findings: [...recodedFinding(charge, lines, ladder, billing), ...leftOut(charge, lines, billing)],
  }
}

function madeOf(charge: CodedCharge, lines: readonly CountedLine[], { context }: Billing): CodedCharge[] {
  const shares = shareAmount(charge, lines, context)
  return lines.flatMap(({ code, units }, i): CodedCharge[] => {
    const procedure = procedureNamed(code, charge.serviceDate, context)
    const amountCents = shares[i] ?? 0
    return procedure ? [{ ...charge, code, system: procedure.system, facts: procedure.facts, units, amountCents }] : []
  })
}

function asked(charge: CodedCharge, billing: Billing): StepResult {
  const query = procedureQuestion(charge)
  const answered = answeredProcedure(charge, query, billing)
  return answered ? { charges: [answered] } : { charges: [charge], queries: [query] }
}

/**
 * Another code than the one that was charged: what the practice asks for the two differs by so much. Where it has no price for what is supported,
 * the whole line is at stake when too much was charged, and nothing is known when too little was.
 */
function recodedFinding(
  charge: CodedCharge,
  lines: readonly CountedLine[],
  ladder: Ladder,
  { context }: Billing,
): ComplianceFinding[] {
  const [line, ...others] = lines
  if (!line || others.length > 0 || line.code === charge.code) return []
  const isTooMuch = codesOf(ladder).indexOf(charge.code) > codesOf(ladder).indexOf(line.code)
  const instead = priceInstead(charge, line.code, line.units, context)
  return [
    {
      code: isTooMuch ? 'coding.units-over-record' : 'coding.units-under-record',
      path: charge.path,
      billed: `${charge.code} x ${charge.units}`,
      supported: `${line.code} x ${line.units}`,
      amountCents: instead === undefined ? (isTooMuch ? charge.amountCents : 0) : charge.amountCents - instead,
    },
  ]
}

/** Where only the documentation says how many there were, the charge is for less than what the practice asks for them. */
function leftOut(
  charge: CodedCharge,
  lines: readonly CountedLine[],
  { encounter, context }: Billing,
): ComplianceFinding[] {
  const isOwn = encounter.charges.find(({ id }) => id === charge.chargeId)?.measure !== undefined
  const isSame = lines.some(({ code }) => code === charge.code)
  const prices = lines.map(({ code, units }) => priceOf(code, units, charge.serviceDate, context))
  const total = prices.reduce((sum: number, price) => sum + (price ?? 0), 0)
  if (isOwn || !isSame || prices.includes(undefined) || total <= charge.amountCents) return []
  const billed = `${charge.code} x ${charge.units}`
  const supported = lines.map(({ code, units }) => `${code} x ${units}`).join(', ')
  return [
    {
      code: 'coding.units-under-record',
      path: charge.path,
      billed,
      supported,
      amountCents: charge.amountCents - total,
    },
  ]
}
