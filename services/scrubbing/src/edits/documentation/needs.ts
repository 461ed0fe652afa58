import type { ProcedureKind } from '@claimrail/codesets'
import type { DocumentOnRecord } from '@claimrail/domain'
import { failAt, noDataAt, NOT_APPLICABLE, type Answer } from '../../edit.ts'
import { lists } from '../../packs/code-list.ts'
import { papersFor } from '../../records.ts'
import type { Subject, SubjectLine } from '../../subject.ts'

type Paper = DocumentOnRecord['kind']

/** Which procedures need a paper on record: any of these, without those of `except`. Our own table. */
type Need = {
  kinds?: readonly ProcedureKind[]
  procedures?: readonly string[]
  modifiers?: readonly string[]
  globalDays?: readonly number[]
  timed?: true
  unlisted?: true
  except?: readonly string[]
}

const SCOPES = ['43180-43278', '44360-44408', '45300-45398', '46600-46615']
/** Fractures treated without cutting. */
const FRACTURES = ['23500', '25600', '25605', '26600', '26720', '27786', '27788', '28470', '28475']
const OPEN_SURGERY = ['27130', '27447', '26055', '27500-27556', '29800-29999', '64721']

export const NEEDS = {
  note: { kinds: ['em'], except: ['99211'] },
  /** Blood is drawn for a test that is ordered; treatments by the hour have a plan of care. */
  order: { kinds: ['diagnostic', 'laboratory'], except: ['36415', '36416', '92*', '94760', '94761', '97*', '99*'] },
  timeStatement: {
    timed: true,
    procedures: ['99291', '99292', '99238', '99239', '99358', '99415-99418', '90832-90838'],
  },
  consent: { globalDays: [90], procedures: [...SCOPES, '99151-99157', '17311-17315', '62270'], except: FRACTURES },
  pathologyReport: {
    procedures: ['11102-11107', '11400-11471', '11600-11646', '43239', '45331', '45380', '45384', '45385'],
  },
  interpretation: { modifiers: ['26'], procedures: ['93010', '93018', '93227', '93244', '93248', '95720'] },
  operativeReport: { modifiers: ['22', '62', '66', '78'], procedures: OPEN_SURGERY },
  attachment: { modifiers: ['22', '23'], unlisted: true },
  referral: { procedures: ['99242-99245', '99252-99255'] },
} as const satisfies Partial<Record<Paper, Need>>

/** The lines of a claim that need a paper. */
function linesThatNeed(subject: Subject, paper: keyof typeof NEEDS): SubjectLine[] {
  return subject.lines.filter((one) => isNeeded(NEEDS[paper], one))
}

function isNeeded(need: Need, { line, procedure }: SubjectLine): boolean {
  const facts = procedure?.facts
  if (lists(need.except ?? [], line.procedureCode)) return false
  return (
    lists(need.procedures ?? [], line.procedureCode) ||
    (facts !== undefined && (need.kinds?.includes(facts.kind) ?? false)) ||
    (need.modifiers?.some((one) => line.modifiers.includes(one)) ?? false) ||
    (facts?.globalDays !== undefined && (need.globalDays?.includes(facts.globalDays) ?? false)) ||
    (need.timed === true && facts?.minutes !== undefined) ||
    (need.unlisted === true && facts?.unlisted === true)
  )
}

/**
 * Fails where a line needs a paper that is known not to be there; has no data where the source sends no papers.
 * @param isThere whether a line has what it needs, from its papers or from the claim itself
 */
export function judgePaper(
  subject: Subject,
  paper: keyof typeof NEEDS,
  isThere: (line: SubjectLine) => boolean = (line) => papersFor(subject, line, paper).length > 0,
): Answer {
  const lines = linesThatNeed(subject, paper)
  if (lines.length === 0) return NOT_APPLICABLE
  const fields = lines.filter((one) => !isThere(one)).map(({ path }) => `${path}.procedureCode`)
  if (fields.length === 0) return failAt([])
  return subject.claim.documents
    ? failAt(['documents', ...fields])
    : noDataAt(['documents'], 'What papers are on record is not known.')
}
