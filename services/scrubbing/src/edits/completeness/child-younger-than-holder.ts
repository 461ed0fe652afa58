import type { Coverage } from '@claimrail/domain'
import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { coveragesOf } from '../../parties.ts'

export const childYoungerThanHolder: Edit = {
  id: 'child-younger-than-holder',
  severity: 'warn',
  family: 'completeness',
  authority: '005010X222A1 PAT01: 19 is a child of the policy holder',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'The patient is said to be a child of a policy holder who is not older.',
  fix: 'Correct the relationship or a date of birth.',
  prevents: ['277CA.A8', 'CARC.32'],
  withoutData: 'hold',
  check({ claim }) {
    const children = coveragesOf(claim).filter(({ coverage }) => coverage.relationship === '19' && coverage.subscriber)
    if (children.length === 0) return NOT_APPLICABLE
    const isNotOlder = ({ subscriber }: Coverage) => (subscriber?.birthDate ?? '') >= claim.patient.birthDate
    return failAt(children.filter(({ coverage }) => isNotOlder(coverage)).map(({ path }) => `${path}.relationship`))
  },
}
