import { daysBetween } from '@claimrail/domain'
import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { lists } from '../../packs/code-list.ts'
import { pastLines } from '../../past-lines.ts'
import type { CoveragePolicy } from '../../policies/policy.ts'
import type { Subject, SubjectLine } from '../../subject.ts'
import { coveredLines, isExpectedDenied, type CoveredLine } from './covered-lines.ts'

export const policyFrequency: Edit = {
  id: 'policy-frequency',
  severity: 'stop',
  family: 'necessity',
  authority: 'The coverage policy of the payer or contractor that is loaded: how often it covers',
  effective: '2000-01-01',
  owner: 'biller',
  wrong: 'The payer’s coverage policy has been used up for the period.',
  fix: 'Send it with GA when the patient has signed a notice, or tell the patient what is not covered.',
  prevents: ['CARC.119', 'CARC.151'],
  withoutData: 'carry',
  check(subject) {
    const asked = coveredLines(subject).filter(({ policies }) => policies.every(({ frequency }) => frequency))
    if (asked.length === 0) return NOT_APPLICABLE
    const fieldOf = ({ one }: CoveredLine) => `${one.path}.units`
    const over = asked.filter((covered) => isOver(subject, covered))
    const wrong = over.filter(({ one }) => !isExpectedDenied(one))
    if (wrong.length > 0) return failAt(wrong.map(fieldOf))
    if (!subject.history) return noDataAt(asked.map(fieldOf), 'No earlier claims of this patient are at hand.')
    if (over.length === 0) return failAt([])
    return { answer: 'bypassed', fields: over.map(fieldOf), wrong: 'A modifier says that a denial is expected.' }
  },
}

/** More than every policy of the line allows, counting what is at hand: the claim itself, and earlier ones where there are any. */
function isOver(subject: Subject, { one, policies }: CoveredLine): boolean {
  return policies.every((policy) => unitsUntil(subject, one, policy) > (policy.frequency?.units ?? Infinity))
}

/** Units of the policy's procedures in the days up to a line: on the claim up to it, and on earlier claims. */
function unitsUntil(subject: Subject, one: SubjectLine, { procedures, frequency }: CoveragePolicy): number {
  const until = one.line.serviceDate
  const here = subject.lines.slice(0, subject.lines.indexOf(one) + 1).map(({ line }) => line)
  const before = pastLines(subject.history ?? [])
    .filter(({ claim }) => claim.kind === subject.claim.kind)
    .map(({ line }) => line)
  return [...here, ...before]
    .filter((line) => lists(procedures, line.procedureCode))
    .filter(({ serviceDate }) => serviceDate <= until && daysBetween(serviceDate, until) < (frequency?.days ?? 0))
    .reduce((sum, { units }) => sum + units, 0)
}
