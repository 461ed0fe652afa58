import { failAt, type Edit } from '../../edit.ts'
import { coveragesOf } from '../../parties.ts'

export const subscriberStated: Edit = {
  id: 'subscriber-stated',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X222A1 loop 2010BA: the policy holder is named when the patient is a dependent',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'The patient is not the policy holder, and nothing says who is.',
  fix: 'Add name, date of birth, sex and address of the policy holder.',
  prevents: ['277CA.A6', 'CARC.16', 'RARC.MA92'],
  withoutData: 'hold',
  check: ({ claim }) =>
    failAt(
      coveragesOf(claim)
        .filter(({ coverage }) => coverage.relationship !== '18' && !coverage.subscriber)
        .map(({ path }) => `${path}.subscriber`),
    ),
}
