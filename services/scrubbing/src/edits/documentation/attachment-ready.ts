import type { Edit } from '../../edit.ts'
import { isOnRecord } from '../../records.ts'
import { judgePaper } from './needs.ts'

export const attachmentReady: Edit = {
  id: 'attachment-ready',
  severity: 'warn',
  family: 'documentation',
  authority: 'ASC X12N 005010X222A1 PWK; payers decide unlisted and unusual services on paper',
  effective: '2012-01-01',

  owner: 'biller',
  wrong: 'A service that payers decide on paper has none to send along.',
  fix: 'Add the attachment, and say with the claim how it comes (PWK).',
  prevents: ['CARC.252', 'CARC.163'],
  withoutData: 'carry',
  check: (subject) =>
    judgePaper(
      subject,
      'attachment',
      (line) => isOnRecord(subject, line, 'attachment') || isOnRecord(subject, line, 'operativeReport'),
    ),
}
