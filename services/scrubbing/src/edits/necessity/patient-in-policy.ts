import { yearsBetween } from '@claimrail/domain'
import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import type { CoveragePolicy } from '../../policies/policy.ts'
import type { Subject } from '../../subject.ts'
import { coveredLines, isExpectedDenied, type CoveredLine } from './covered-lines.ts'

export const patientInPolicy: Edit = {
  id: 'patient-in-policy',
  severity: 'stop',
  family: 'necessity',
  authority: 'The coverage policy of the payer or contractor that is loaded: whom it covers',
  effective: '2000-01-01',
  owner: 'biller',
  wrong: 'The payer’s coverage policy does not cover the procedure at the patient’s age or for the patient’s sex.',
  fix: 'Correct the date of birth or sex, or tell the patient what is not covered.',
  prevents: ['CARC.6', 'CARC.7', 'CARC.272'],
  withoutData: 'carry',
  check(subject) {
    const asked = coveredLines(subject).filter(({ policies }) => policies.every(({ ages, sex }) => ages ?? sex))
    if (asked.length === 0) return NOT_APPLICABLE
    const answers = asked.map((covered) => ({
      field: `${covered.one.path}.procedureCode`,
      is: isCovered(subject, covered),
    }))
    const where = (is: boolean | undefined) => answers.filter((one) => one.is === is).map(({ field }) => field)
    if (where(false).length > 0) return failAt(where(false))
    return where(undefined).length > 0
      ? noDataAt(where(undefined), 'The policy is for one sex, and that of the patient is not known.')
      : failAt([])
  },
}

/** undefined where it hangs on a sex that is not known. */
function isCovered(subject: Subject, { one, policies }: CoveredLine): boolean | undefined {
  if (isExpectedDenied(one)) return true
  const answers = policies.map((policy) => covers(policy, subject, one.line.serviceDate))
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false
}

function covers({ ages, sex }: CoveragePolicy, { claim: { patient } }: Subject, date: string): boolean | undefined {
  const years = yearsBetween(patient.birthDate, date)
  if (ages && (years < ages[0] || years > ages[1])) return false
  if (sex === undefined || sex === patient.sex) return true
  return patient.sex === 'U' ? undefined : false
}
