import type { Edit } from '../../edit.ts'
import { judgePaper } from './needs.ts'

export const pathologyReport: Edit = {
  id: 'pathology-report',
  severity: 'warn',
  family: 'documentation',
  authority: 'CPT introduction to excision: the kind of lesion is known from its pathology',
  effective: '2000-01-01',

  owner: 'coder',
  wrong: 'Tissue was taken, and its pathology report is not there yet.',
  fix: 'Wait for the report, and code the diagnosis that it gives.',
  prevents: ['CARC.226', 'CARC.11'],
  withoutData: 'carry',
  check: (subject) => judgePaper(subject, 'pathologyReport'),
}
