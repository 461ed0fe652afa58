import type { Billing, StepResult } from '../procedures/billing.ts'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import type { Query } from '../query.ts'
import { modifiersOf } from './site-words.ts'

const BOTH = 'both'
const SIDES: Readonly<Record<string, string>> = { left: 'LT', right: 'RT', [BOTH]: BOTH }

/** Where a procedure was done, as answered; undefined while it is not, or can not be determined. */
export function answeredSite(charge: CodedCharge, billing: Billing): string | undefined {
  const answer = billing.context.answers.to(siteQuestion(charge))?.value ?? ''
  const isSite = charge.facts.site !== undefined && modifiersOf(charge.facts.site).includes(answer)
  return isSite ? answer : charge.facts.sided ? SIDES[answer] : undefined
}

/** Asks where a procedure was done. A test without its side goes on: scrubbing looks at it. */
export function askSite(charge: CodedCharge, billing: Billing): StepResult {
  const query = siteQuestion(charge)
  const isAnswered = billing.context.answers.to(query)?.value === query.choices?.at(-1)
  if (charge.facts.kind !== 'procedure' || isAnswered) return { charges: [charge] }
  return { charges: [charge], queries: [query] }
}

function siteQuestion({ path, chargeId, code, facts }: CodedCharge): Query {
  const sites = facts.site === undefined ? [] : modifiersOf(facts.site)
  const sides = facts.sided ? [...(facts.bilateral ? [BOTH] : []), 'left', 'right'] : []
  return {
    code: 'coding.procedure-site',
    fields: [`${path}.modifiers`],
    about: `${chargeId}\n${code}`,
    choices: [...(sites.length > 0 ? sites : sides), 'cannot-determine'],
  }
}
