import { failAt, type Edit } from '../../edit.ts'
import { coveragesOf } from '../../parties.ts'

export const memberIdPresent: Edit = {
  id: 'member-id-present',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X222A1 NM109 of loops 2010BA and 2330A: the member id of every coverage',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'A coverage has no member id.',
  fix: 'Take the member id from the patient’s card.',
  prevents: ['277CA.A6', 'CARC.31', 'RARC.MA61'],
  withoutData: 'hold',
  check: ({ claim }) =>
    failAt(
      coveragesOf(claim)
        .filter(({ coverage }) => coverage.memberId.trim() === '')
        .map(({ path }) => `${path}.memberId`),
    ),
}
