import type { Edit } from '../../edit.ts'
import { judgeLines, says } from '../../lines.ts'

const SAYS_TELEHEALTH = ['95', '93', 'GT', 'GQ', 'FQ']

export const telehealthPlace: Edit = {
  id: 'telehealth-place',
  severity: 'warn',
  family: 'codes',
  authority:
    'CMS place of service 02 and 10, and CPT modifiers 93 and 95: a visit from afar names where the patient was',
  effective: '2024-01-01',
  kind: 'professional',
  owner: 'biller',
  wrong: 'A line says telehealth and the place of service does not.',
  fix: 'Set 10 where the patient was at home, 02 elsewhere.',
  prevents: ['CARC.5', 'RARC.M77'],
  withoutData: 'hold',
  check: ({ claim: { placeOfService }, lines }) =>
    judgeLines(
      lines.filter((one) => says(one, ...SAYS_TELEHEALTH)),
      'modifiers',
      () => !['02', '10'].includes(placeOfService),
    ),
}
