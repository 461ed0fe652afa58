import type { DocumentOnRecord } from '@claimrail/domain'
import type { Subject, SubjectLine } from './subject.ts'

/** Papers of a kind that speak of a line: those that name one of its charges, and those of the whole encounter. Empty where none are known. */
export function papersFor(
  { claim }: Subject,
  { line }: SubjectLine,
  kind: DocumentOnRecord['kind'],
): DocumentOnRecord[] {
  return (claim.documents ?? []).filter(
    (paper) =>
      paper.kind === kind &&
      (paper.chargeIds.length === 0 || paper.chargeIds.some((charge) => line.chargeIds.includes(charge))),
  )
}

export function isOnRecord(subject: Subject, line: SubjectLine, kind: DocumentOnRecord['kind']): boolean {
  return papersFor(subject, line, kind).length > 0
}
