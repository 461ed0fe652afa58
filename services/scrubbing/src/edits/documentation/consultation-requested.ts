import type { Edit } from '../../edit.ts'
import { isOnRecord } from '../../records.ts'
import { judgePaper } from './needs.ts'

export const consultationRequested: Edit = {
  id: 'consultation-requested',
  severity: 'stop',
  family: 'documentation',
  authority: 'CPT introduction to consultations: another clinician asked for it, on record',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'provider',
  wrong: 'A consultation has no one who asked for it.',
  fix: 'Add who referred the patient, or choose the visit that the record supports.',
  prevents: ['CARC.16', 'RARC.N286'],
  withoutData: 'carry',
  check: (subject) =>
    judgePaper(
      subject,
      'referral',
      (line) => subject.claim.referring !== undefined || isOnRecord(subject, line, 'referral'),
    ),
}
