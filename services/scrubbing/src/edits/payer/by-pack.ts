import { failAt, noDataAt, NOT_APPLICABLE, type Answer } from '../../edit.ts'
import { conditionOf } from '../../expressions/condition.ts'
import { lists } from '../../packs/code-list.ts'
import type { PayerPack } from '../../packs/pack-schema.ts'
import type { Subject, SubjectLine } from '../../subject.ts'

/** What every edit has in common that judges by the payer's pack. */
export const BY_PACK = {
  family: 'payer',
  authority: 'The payer’s own rules (pack)',
  effective: '2000-01-01',
  withoutData: 'carry',
} as const

/** Judges by a part of the payer's pack: no data where no pack is loaded, nothing to say where the pack is silent. */
export function byPack<Part>(
  { pack }: Subject,
  part: (pack: PayerPack) => Part | undefined,
  judge: (part: Part) => Answer,
): Answer {
  if (!pack) return noDataAt(['coverage.payer.id'], 'No rules of this payer are loaded.')
  const found = part(pack)
  return found === undefined ? NOT_APPLICABLE : judge(found)
}

/** Procedures that a payer wants something for, and when; always when left out. */
type Wanted = { procedures: readonly string[]; when?: string | undefined }

/** Fails where a line of these procedures is not in order; has no data where it is not known whether the payer's condition holds. */
export function judgeWanted(
  subject: Subject,
  { procedures, when }: Wanted,
  isInOrder: (line: SubjectLine) => boolean,
  fieldsOf: (line: SubjectLine) => readonly string[],
): Answer {
  const missing = subject.lines.filter((one) => lists(procedures, one.line.procedureCode) && !isInOrder(one))
  const wanted = missing.filter((one) => holds(when, subject, one) === true)
  if (wanted.length > 0) return failAt(wanted.flatMap(fieldsOf))
  const unsure = missing.filter((one) => holds(when, subject, one) === undefined)
  return unsure.length > 0
    ? noDataAt(unsure.flatMap(fieldsOf), 'What the payer’s condition asks for is not known.')
    : failAt([])
}

function holds(when: string | undefined, subject: Subject, one: SubjectLine): boolean | undefined {
  return when === undefined ? true : conditionOf(when, 'line').holds(subject, one)
}
