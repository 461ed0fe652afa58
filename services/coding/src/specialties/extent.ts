import type { Billing, StepResult } from '../procedures/billing.ts'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import { has, isProfessional } from '../modifiers/modifier-step.ts'
import { wordsOf } from '../modifiers/words-of-charge.ts'
import { EXTENTS } from './index.ts'
import { recoded } from './recode.ts'

const NOT_PAST_FLEXURE =
  /\b(not|never|unable to|failed to|could not)\b.{0,25}\b(pass|reach|advance)\w*\b.{0,25}\b(splenic flexure|descending colon)\b|\bonly (to|as far as) the (sigmoid|descending)\b/i
const NOT_TO_END =
  /\b(not|never|unable to|failed to|could not)\b.{0,25}\b(reach|advance|intubat)\w*\b.{0,25}\b(cecum|caecum|terminal ileum)\b|\bcecum (was )?not (reached|intubated)\b|\bincomplete colonoscopy\b/i
const STOPPED = /\b(discontinued|aborted|terminated|stopped)\b/i

/**
 * A scope that did not come to the end of the colon, in the words of the record: not past the splenic flexure it is the shorter scope; past it, 53
 * where it only looked and 52 where something was done (CPT, colonoscopy).
 */
export function billExtent(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const results = charges.map((charge): StepResult => {
    const { path } = charge
    const rule = EXTENTS.find(({ looking, doing }) => [...looking, ...doing].includes(charge.code))
    if (!rule || !isProfessional(charge) || has(charge, '52', '53')) return { charges: [charge] }
    const words = wordsOf(charge, billing)
    const shorter = NOT_PAST_FLEXURE.test(words) ? rule.shorter[charge.code] : undefined
    const line = shorter === undefined ? undefined : recoded(charge, shorter, billing)
    if (line) {
      const text = `not past the splenic flexure, in the words of the record: ${line.code}`
      return { charges: [line], reasons: [{ path, text }] }
    }
    if (!NOT_TO_END.test(words) && !STOPPED.test(words)) return { charges: [charge] }
    const modifier = rule.looking.includes(charge.code) ? '53' : '52'
    const reason = 'not to the end of the colon, in the words of the record'
    return {
      charges: [{ ...charge, modifiers: [...charge.modifiers, modifier] }],
      modifiers: [{ path, modifier, reason }],
    }
  })
  return {
    charges: results.flatMap((result) => result.charges),
    modifiers: results.flatMap(({ modifiers }) => modifiers ?? []),
    reasons: results.flatMap(({ reasons }) => reasons ?? []),
  }
}
