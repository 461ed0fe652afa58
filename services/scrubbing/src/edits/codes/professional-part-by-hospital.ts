import type { Edit } from '../../edit.ts'
import { judgeLines, says } from '../../lines.ts'

export const professionalPartByHospital: Edit = {
  id: 'professional-part-by-hospital',
  severity: 'stop',
  family: 'codes',
  authority:
    'Medicare Claims Processing Manual, chapter 4, 20.6: the reading of a test is the clinician’s, on a professional claim',
  effective: '2000-01-01',
  kind: 'institutional',
  owner: 'biller',
  wrong: 'A hospital bills the professional part.',
  fix: 'Remove 26 from the hospital’s bill.',
  prevents: ['CARC.4', 'RARC.N823'],
  withoutData: 'hold',
  check: ({ lines }) =>
    judgeLines(
      lines.filter(({ procedure }) => procedure?.facts.split),
      'modifiers',
      (one) => says(one, '26'),
    ),
}
