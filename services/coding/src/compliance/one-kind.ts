import type { CodingContext } from '../context.ts'
import type { Coded } from '../diagnoses/outcome.ts'
import type { Query } from '../query.ts'

/** Conditions that a patient has in one kind at a time, as prefixes for each kind (tabular list: one axis of a category, and Excludes1 between categories). */
const ONE_KIND: readonly { of: string; kinds: readonly string[] }[] = [
  { of: 'course of atrial fibrillation', kinds: ['I480', 'I481', 'I482'] },
  { of: 'severity of asthma', kinds: ['J452', 'J453', 'J454', 'J455'] },
  { of: 'type of diabetes', kinds: ['E08', 'E09', 'E10', 'E11', 'E13'] },
  { of: 'inflammatory bowel disease', kinds: ['K50', 'K51'] },
  { of: 'stage of kidney disease', kinds: ['N181', 'N182', 'N183', 'N184', 'N185', 'N186'] },
  { of: 'dyskinesia of Parkinson disease', kinds: ['G20A', 'G20B'] },
  { of: 'course of multiple sclerosis', kinds: ['G35A', 'G35B', 'G35C'] },
]

const EACH = 'each-is-there'

/** Diagnoses that are two kinds of one thing: the provider says which is there; what was for the other is for that one. */
export function settleKinds(
  coded: readonly Coded[],
  { answers }: CodingContext,
): { coded: readonly Coded[]; queries: readonly Query[] } {
  let settled = coded
  const queries: Query[] = []
  for (const { of, kinds } of ONE_KIND) {
    const found = settled.filter(({ code }) => kinds.some((kind) => code.startsWith(kind)))
    if (new Set(found.map(({ code }) => kinds.find((kind) => code.startsWith(kind)))).size < 2) continue
    const query = questionOf(found)
    const answer = answers.to(query)?.value
    const kept = found.find(({ code }) => code === answer)
    if (kept) settled = standingFor(kept, found, settled, of)
    else if (answer !== EACH) queries.push(query)
  }
  return { coded: settled, queries }
}

function questionOf(found: readonly Coded[]): Query {
  const codes = found.map(({ code }) => code).sort()
  return {
    code: 'coding.diagnosis-conflict',
    fields: found.map(({ choice }) => choice.path),
    about: JSON.stringify(['one kind', ...codes]),
    choices: [...codes, EACH, 'other'],
  }
}

function standingFor(kept: Coded, found: readonly Coded[], all: readonly Coded[], of: string): Coded[] {
  const others = found.filter((one) => one !== kept)
  const reason = `answer to coding.diagnosis-conflict: the ${of}`
  const whole: Coded = {
    ...kept,
    ids: [...kept.ids, ...others.flatMap(({ ids }) => ids)],
    choice: { ...kept.choice, source: 'answer', reasons: [...kept.choice.reasons, reason] },
  }
  return all.flatMap((one) => (one === kept ? [whole] : others.includes(one) ? [] : [one]))
}
