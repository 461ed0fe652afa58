import type { ProcedureKind } from '@claimrail/codesets'
import type { ServiceLine } from '@claimrail/domain'
import { failAt, NOT_APPLICABLE, type Answer } from './edit.ts'
import type { SubjectLine } from './subject.ts'

/** What a rule says of the lines that it is about: it does not apply where there is none, else it fails at a field of some of them. */
export function judgeLines(
  about: readonly SubjectLine[],
  field: keyof ServiceLine,
  fails: (one: SubjectLine) => boolean,
): Answer {
  if (about.length === 0) return NOT_APPLICABLE
  return failAt(about.filter(fails).map(({ path }) => `${path}.${field}`))
}

/** True when a line has one of these modifiers. */
export function says({ line }: SubjectLine, ...modifiers: readonly string[]): boolean {
  return line.modifiers.some((modifier) => modifiers.includes(modifier))
}

export function kindOf({ procedure }: SubjectLine): ProcedureKind | undefined {
  return procedure?.facts.kind
}

/** Evaluation and management. */
export function isVisit(one: SubjectLine): boolean {
  return kindOf(one) === 'em'
}
