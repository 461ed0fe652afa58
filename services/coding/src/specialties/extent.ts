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
const NOT_TO_END_SAID = 'not to the end of the colon, in the words of the record'
/** Words of a hospital's record that the anesthesia had begun. */
const SEDATED = /\b(sedation|sedated|anesthesia|anesthetized|propofol|midazolam)\b/i
const STOPPED = /\b(discontinued|aborted|terminated|stopped)\b/i
const SCOPE_STOPPED = /\b(colonoscopy|scope|procedure)\b.{0,20}\b(discontinued|aborted|terminated|stopped)\b/i

/**
 * A scope that did not come to the end of the colon, in the words of the record or of the notes: not past the splenic flexure it is the shorter scope;
 * past it, 53 where it only looked and 52 where something was done (CPT, colonoscopy). A hospital says 74 when the anesthesia had begun
 * (Medicare Claims Processing Manual, chapter 4, 20.6.4).
 */
export function billExtent(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const results = charges.map((charge): StepResult => {
    const { path } = charge
    const rule = EXTENTS.find(({ looking, doing }) => [...looking, ...doing].includes(charge.code))
    if (!rule || has(charge, '52', '53', '73', '74')) return { charges: [charge] }
    const words = wordsOnScope(charge, charges, billing)
    if (!isProfessional(charge)) return ofHospital(charge, words, billing)
    const shorter = NOT_PAST_FLEXURE.test(words) ? rule.shorter[charge.code] : undefined
    const line = shorter === undefined ? undefined : recoded(charge, shorter, billing)
    if (line) {
      const text = `not past the splenic flexure, in the words of the record: ${line.code}`
      return { charges: [line], reasons: [{ path, text }] }
    }
    if (!NOT_TO_END.test(words) && !STOPPED.test(words)) return { charges: [charge] }
    const modifier = rule.looking.includes(charge.code) ? '53' : '52'
    return marked(charge, modifier, NOT_TO_END_SAID)
  })
  return {
    charges: results.flatMap((result) => result.charges),
    modifiers: results.flatMap(({ modifiers }) => modifiers ?? []),
    reasons: results.flatMap(({ reasons }) => reasons ?? []),
  }
}

function ofHospital(charge: CodedCharge, words: string, { encounter }: Billing): StepResult {
  const isStopped = NOT_TO_END.test(words) || NOT_PAST_FLEXURE.test(words) || STOPPED.test(words)
  const isSedated = SEDATED.test(words) || encounter.notes.some(({ text }) => SEDATED.test(text))
  return isStopped && isSedated ? marked(charge, '74', `${NOT_TO_END_SAID}, after sedation`) : { charges: [charge] }
}

function marked(charge: CodedCharge, modifier: string, reason: string): StepResult {
  const { path, modifiers } = charge
  return { charges: [{ ...charge, modifiers: [...modifiers, modifier] }], modifiers: [{ path, modifier, reason }] }
}

/** What is said of a scope, with the sentences of the notes that say how far it came where it is the only one of the colon. */
function wordsOnScope(charge: CodedCharge, all: readonly CodedCharge[], billing: Billing): string {
  const scopes = all.filter(({ code }) => EXTENTS.some(({ looking, doing }) => [...looking, ...doing].includes(code)))
  const notes = scopes.length === 1 ? billing.encounter.notes : []
  const sentences = notes
    .flatMap(({ text }) => text.split(/[.\n]/))
    .filter((sentence) => [NOT_PAST_FLEXURE, NOT_TO_END, SCOPE_STOPPED].some((words) => words.test(sentence)))
  return [wordsOf(charge, billing), ...sentences].join(' ; ')
}
