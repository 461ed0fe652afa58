import type { Edit } from '../../edit.ts'
import { judgePaper } from './needs.ts'

export const consentOnRecord: Edit = {
  id: 'consent-on-record',
  severity: 'warn',
  family: 'documentation',
  authority: '42 CFR 482.51 and The Joint Commission RI.01.03.01: informed consent before surgery',
  effective: '2000-01-01',

  owner: 'provider',
  wrong: 'An operation or sedation has no consent of the patient on record.',
  fix: 'Add the consent.',
  prevents: ['CARC.226', 'RARC.M127'],
  withoutData: 'carry',
  check: (subject) => judgePaper(subject, 'consent'),
}
