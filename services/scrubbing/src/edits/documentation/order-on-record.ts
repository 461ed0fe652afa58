import type { Edit } from '../../edit.ts'
import { judgePaper } from './needs.ts'

export const orderOnRecord: Edit = {
  id: 'order-on-record',
  severity: 'stop',
  family: 'documentation',
  authority: '42 CFR 410.32: diagnostic tests are ordered by the clinician who treats the patient',
  effective: '2000-01-01',

  owner: 'provider',
  wrong: 'A test has no order.',
  fix: 'Add the order, or what in the note shows the intent.',
  prevents: ['CARC.16', 'CARC.226', 'RARC.M127'],
  withoutData: 'carry',
  check: (subject) => judgePaper(subject, 'order'),
}
