import type { Billing, StepResult } from '../procedures/billing.ts'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import { wordsOf } from '../modifiers/words-of-charge.ts'
import { INSTEAD, KINDS } from './index.ts'
import { answeredProcedure, procedureQuestion } from './recode.ts'
import type { Kind, Kinds } from './rules.ts'

/** Asks a coder where a procedure is for another kind of thing than its diagnosis or the record's words say, or stands beside what it is not billed with. */
export function askWhereKindsDiffer(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const results = charges.map((charge): StepResult => {
    const doubt = otherKind(charge, charges, billing) ?? otherBeside(charge, charges)
    if (!doubt || charge.source === 'answer') return { charges: [charge] }
    const query = procedureQuestion(charge, doubt.choices)
    const answered = answeredProcedure(charge, query, billing)
    if (!answered) return { charges: [charge], queries: [query] }
    return {
      charges: [answered],
      reasons: [{ path: charge.path, text: `a coder decided on ${answered.code}: ${doubt.why}` }],
    }
  })
  return {
    charges: results.flatMap((result) => result.charges),
    queries: results.flatMap(({ queries }) => queries ?? []),
    reasons: results.flatMap(({ reasons }) => reasons ?? []),
  }
}

const NOT_DONE =
  /\b(no|not|without|none|neither|never|denie[sd]|declined|if|plan(ned)?|will|would|consider|recommend\w*|previous|prior|history|last|ago|earlier)\b/i

type Doubt = { choices: readonly string[]; why: string }

function otherKind(charge: CodedCharge, all: readonly CodedCharge[], billing: Billing): Doubt | undefined {
  for (const { of, kinds, readsNotes } of KINDS) {
    const own = kinds.find(({ codes }) => codes.includes(charge.code))
    if (!own) continue
    const isOnly = all.filter((one) => kinds.some(({ codes }) => codes.includes(one.code))).length === 1
    const notes = readsNotes && isOnly ? doneIn(billing) : []
    const said = [wordsOf(charge, billing), ...notes].join(' ; ')
    if (speaksFor(own, charge, said, billing)) continue
    const others = kinds.filter((kind) => kind !== own && speaksFor(kind, charge, said, billing))
    if (others.length > 0) return { choices: choicesOf(charge.code, own, others), why: of }
  }
  return undefined
}

/** Whether the diagnoses that a line is for, or the record's words for it, name a kind. */
function speaksFor({ diagnoses = [], words }: Kind, charge: CodedCharge, said: string, billing: Billing): boolean {
  const reasons = charge.reasons.flatMap((place) => billing.diagnoses.codes[place] ?? [])
  if (reasons.some((code) => diagnoses.some((prefix) => code.startsWith(prefix)))) return true
  return words?.test(said) ?? false
}

/** Sentences of the notes that say that something is or was done: no denial, no plan, nothing past. */
export function doneIn({ encounter }: Billing): string[] {
  const sentences = encounter.notes.flatMap(({ text }) => text.split(/[.;\n]/))
  return sentences.filter((sentence) => !NOT_DONE.test(sentence))
}

/** The charged code, and that of each other kind in the same place, where kinds have codes for the same things. */
function choicesOf(code: string, own: Kind, others: Kinds['kinds']): string[] {
  const place = own.codes.indexOf(code)
  return [code, ...others.flatMap(({ codes }) => (codes.length === own.codes.length ? (codes[place] ?? []) : codes))]
}

function otherBeside(charge: CodedCharge, all: readonly CodedCharge[]): Doubt | undefined {
  const rule = INSTEAD.find(
    ({ codes, beside }) =>
      codes.includes(charge.code) &&
      all.some((one) => one.serviceDate === charge.serviceDate && beside.includes(one.code)),
  )
  return rule && { choices: rule.instead, why: rule.why }
}
