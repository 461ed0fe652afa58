import type { Coverage } from '@claimrail/domain'
import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { coveragesOf } from '../../parties.ts'

export const subscriberIsPatient: Edit = {
  id: 'subscriber-is-patient',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X222A1 SBR02: 18 says that patient and policy holder are one person',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'The patient is said to be the policy holder, and the policy holder is another person.',
  fix: 'Correct the relationship, or remove the other person.',
  prevents: ['277CA.A8', 'CARC.31'],
  withoutData: 'hold',
  check({ claim }) {
    const named = coveragesOf(claim).filter(({ coverage }) => coverage.relationship === '18' && coverage.subscriber)
    if (named.length === 0) return NOT_APPLICABLE
    const { name, birthDate } = claim.patient
    const isOther = ({ subscriber }: Coverage) =>
      subscriber?.birthDate !== birthDate ||
      subscriber.name.family !== name.family ||
      subscriber.name.given !== name.given
    return failAt(named.filter(({ coverage }) => isOther(coverage)).map(({ path }) => `${path}.relationship`))
  },
}
