import type { FeeRow } from '@claimrail/codesets'
import { failAt, NOT_APPLICABLE, noDataAt, type Answer } from '../../edit.ts'
import type { Subject, SubjectLine } from '../../subject.ts'

/** What is wrong with a line by its row of the fee schedule; undefined = nothing. */
type Judge = (row: FeeRow, line: SubjectLine) => string | undefined

/**
 * Lines with one of these modifiers against the fee schedule's row of the code alone. A code that the schedule does not have is none of
 * its affair.
 */
export function checkFeeLines(subject: Subject, modifiers: readonly string[], judge: Judge): Answer {
  const asked = subject.lines.filter(({ line }) => line.modifiers.some((one) => modifiers.includes(one)))
  const failed: { path: string; wrong: string }[] = []
  const unknown: string[] = []
  let known = 0
  for (const one of asked) {
    const row = subject.tables.fee(one.line.procedureCode, '', one.line.serviceDate)
    const path = `${one.path}.modifiers`
    if (row === undefined) unknown.push(path)
    if (!row) continue
    known += 1
    const wrong = judge(row, one)
    if (wrong !== undefined) failed.push({ path, wrong: `${one.line.procedureCode}: ${wrong} (${row.release}).` })
  }
  if (failed.length > 0) {
    return failAt(
      failed.map(({ path }) => path),
      failed.map(({ wrong }) => wrong).join(' '),
    )
  }
  if (unknown.length > 0) {
    return noDataAt(unknown, 'No release of the physician fee schedule that speaks for the date of service is loaded.')
  }
  return known > 0 ? failAt([]) : NOT_APPLICABLE
}
