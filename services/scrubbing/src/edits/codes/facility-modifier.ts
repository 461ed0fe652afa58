import type { Edit } from '../../edit.ts'
import { judgeLines, says } from '../../lines.ts'

export const facilityModifier: Edit = {
  id: 'facility-modifier',
  severity: 'stop',
  family: 'codes',
  authority: 'CPT modifiers 27, 73 and 74: of outpatient hospitals and ambulatory surgery centers',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'A modifier of facilities stands on a clinician’s claim.',
  fix: 'Use 53 for a stopped procedure; 27 is the hospital’s.',
  prevents: ['CARC.4', 'RARC.N823'],
  withoutData: 'hold',
  check: ({ claim, lines }) =>
    judgeLines(
      lines.filter((one) => says(one, '27', '73', '74')),
      'modifiers',
      (one) => claim.placeOfService !== '24' || says(one, '27'),
    ),
}
