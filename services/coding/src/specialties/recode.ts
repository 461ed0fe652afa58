import type { CodedCharge } from '../procedures/coded-charge.ts'
import type { Billing } from '../procedures/billing.ts'
import { procedureNamed } from '../procedures/choose-procedure.ts'
import type { Query } from '../query.ts'

/** A charge under another code; undefined where the code does not hold on its date. */
export function recoded(charge: CodedCharge, to: string, { context }: Billing): CodedCharge | undefined {
  const procedure = procedureNamed(to, charge.serviceDate, context)
  if (!procedure) return undefined
  const { system, code, facts } = procedure
  return { ...charge, system, code, facts }
}

/** The question which procedure the record supports; its choices are codes in order, or left out where none can be offered. */
export function procedureQuestion({ path, chargeId, code }: CodedCharge, codes: readonly string[] = []): Query {
  const choices = [...new Set(codes)].sort()
  return {
    code: 'coding.procedure-disagrees',
    fields: [`${path}.code`],
    about: `${chargeId}\n${code}`,
    ...(choices.length > 0 ? { choices: [...choices, 'other'] } : {}),
  }
}

/** The charge as a coder answered a question of its procedure; undefined while there is no answer that holds. */
export function answeredProcedure(charge: CodedCharge, query: Query, billing: Billing): CodedCharge | undefined {
  const answer = billing.context.answers.to(query)?.value
  const answered = answer === undefined ? undefined : recoded(charge, answer, billing)
  return answered && { ...answered, source: 'answer' }
}
