import type { CodedDiagnoses } from '../code-diagnoses.ts'
import type { CodingContext } from '../context.ts'
import type { Coded } from '../diagnoses/outcome.ts'
import { FIRST_ONLY } from '../diagnoses/rules/sequencing.ts'
import { sequence } from '../diagnoses/sequence.ts'

/**
 * The diagnoses of a line in an order that the classification allows, else as the record ranks them: a line points first at the cause and not at
 * what is due to it, never first at an external cause or a manifestation (ICD-10-CM I.A.13, I.C.20.a.6).
 * @param reasons positions among the coded diagnoses
 */
export function orderReasons(
  reasons: readonly number[],
  { codes, choices = [] }: CodedDiagnoses,
  context: CodingContext,
  date: string,
): readonly number[] {
  const coded = reasons.flatMap((place): Coded[] => {
    const [code, choice] = [codes[place], choices[place]]
    return code === undefined || choice === undefined ? [] : [{ code, ids: [], choice }]
  })
  const isWhole = coded.length === reasons.length && reasons.length > 1
  if (!isWhole || coded.some(({ code }) => FIRST_ONLY.some((prefix) => code.startsWith(prefix)))) return reasons
  const ordered = sequence(coded, (code) => context.codes.lookup('icd10cm', code, date)?.facts ?? {}) ?? coded
  return ordered.map(({ code }) => codes.indexOf(code))
}
