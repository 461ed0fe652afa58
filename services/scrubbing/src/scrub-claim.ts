import type { Verdict } from '@claimrail/domain'
import { NOT_APPLICABLE, type Answer, type Edit } from './edit.ts'
import type { Subject } from './subject.ts'

/** A verdict, the edit that gave it, and what is wrong without the fix. */
export type Judged = { edit: Edit; verdict: Verdict; wrong: string }

/**
 * Every edit's verdict on a claim, in the order of the edits. An edit that does not apply says nothing, so what is not in the list was
 * not applicable. A void repeats a claim that was scrubbed when it went out: nothing applies to it.
 */
export function scrubClaim(subject: Subject, edits: readonly Edit[]): Judged[] {
  return edits.flatMap((edit) => {
    const answer = isInForce(edit, subject) ? edit.check(subject) : NOT_APPLICABLE
    return answer.answer === 'notApplicable' ? [] : [judge(edit, answer, subject)]
  })
}

/** Those that keep the claim from going out: a stop that failed, or one that had no data and may not do without. */
export function stopping(judged: readonly Judged[]): Judged[] {
  return judged.filter(
    ({ verdict }) => verdict.severity === 'stop' && (verdict.answer === 'fail' || verdict.answer === 'noData'),
  )
}

/** Whether an edit speaks of such a claim at all: not a void, and of its kind, payer and dates. */
export function isInForce(edit: Edit, { claim, from }: Subject): boolean {
  if (claim.frequencyCode === '8') return false
  if (edit.kind && edit.kind !== claim.kind) return false
  const { id, filingIndicator } = claim.coverage.payer
  if (edit.payers && !edit.payers.includes(id)) return false
  if (edit.filingIndicators && !edit.filingIndicators.includes(filingIndicator)) return false
  return edit.effective <= from && (edit.ends ?? from) >= from
}

function judge(edit: Edit, answer: Answer, { pack }: Subject): Judged {
  const isCarried = answer.answer === 'noData' && edit.withoutData === 'carry'
  const wrong = 'fields' in answer ? (answer.wrong ?? edit.wrong) : ''
  const verdict: Verdict = {
    edit: edit.id,
    answer: answer.answer,
    severity: isCarried ? 'info' : edit.severity,
    message: answer.answer === 'fail' ? `${wrong} ${edit.fix}` : wrong,
    fields: 'fields' in answer ? [...answer.fields] : [],
    ...(edit.family === 'payer' && pack ? { pack: pack.name } : {}),
  }
  return { edit, verdict, wrong }
}
