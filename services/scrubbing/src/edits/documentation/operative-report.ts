import type { Edit } from '../../edit.ts'
import { judgePaper } from './needs.ts'

export const operativeReport: Edit = {
  id: 'operative-report',
  severity: 'stop',
  family: 'documentation',
  authority:
    'Medicare Claims Processing Manual, chapter 12, 20.4.6 and 40.8: modifiers 22, 62 and 66 are paid on the report',
  effective: '2000-01-01',

  owner: 'provider',
  wrong: 'An operation, or a modifier that is paid on the operative report, has none.',
  fix: 'Add the operative report.',
  prevents: ['CARC.252', 'RARC.M127'],
  withoutData: 'carry',
  check: (subject) => judgePaper(subject, 'operativeReport'),
}
