import type { Defect } from '../case.ts'
import { service } from '../make-claims.ts'
import { papersBut } from '../papers.ts'

export const DOCUMENTATION: readonly Defect[] = [
  [
    'visit without a note',
    'heart visit',
    { documents: papersBut('note') },
    { 'signed-note': ['documents', 'lines[0].procedureCode'] },
  ],
  [
    'visit whose note no one signed',
    'emergency visit',
    { documents: [...papersBut('note'), { id: 'n', kind: 'note', signed: false, chargeIds: [] }] },
    { 'signed-note': ['documents', 'lines[0].procedureCode'] },
  ],
  [
    'visit from afar without a note',
    'video visit',
    { documents: papersBut('note') },
    { 'signed-note': ['documents', 'lines[0].procedureCode'] },
  ],
  [
    'visit where papers are not known',
    'hospital visit',
    {},
    { 'signed-note': { answer: 'noData', fields: ['documents'] } },
  ],
  [
    'ultrasound that no one ordered on record',
    'heart ultrasound',
    { documents: papersBut('order') },
    { 'order-on-record': ['documents', 'lines[1].procedureCode'] },
  ],
  [
    'blood tests that no one ordered on record',
    'blood tests',
    { documents: papersBut('order') },
    { 'order-on-record': ['documents', 'lines[0].procedureCode', 'lines[1].procedureCode', 'lines[2].procedureCode'] },
  ],
  [
    'blood tests where papers are not known',
    'blood tests',
    {},
    { 'order-on-record': { answer: 'noData', fields: ['documents'] } },
  ],
  [
    'memory testing without its time',
    'nerve study',
    { lines: [service('96116')], diagnoses: ['G3184'], documents: papersBut('timeStatement') },
    { 'time-stated': ['documents', 'lines[0].procedureCode'] },
  ],
  [
    'long discharge without its time',
    'hospital visit',
    { lines: [service('99239')], documents: papersBut('timeStatement') },
    { 'time-stated': ['documents', 'lines[0].procedureCode'] },
  ],
  [
    'knee replacement of no side for a diagnosis of no side',
    'knee replacement',
    { 'lines[0].modifiers': [], 'diagnoses[0]': 'M1710', documents: papersBut() },
    {
      'surgical-side': ['lines[0].modifiers'],
      'side-stated': ['lines[0].modifiers'],
      'unspecified-side': ['diagnoses[0]'],
    },
  ],
  [
    'knee replacement without consent',
    'knee replacement',
    { documents: papersBut('consent') },
    { 'consent-on-record': ['documents', 'lines[0].procedureCode'] },
  ],
  [
    'scope without consent',
    'polyp removed',
    { documents: papersBut('consent') },
    { 'consent-on-record': ['documents', 'lines[0].procedureCode'] },
  ],
  [
    'knee replacement without an operative report',
    'knee replacement',
    { documents: papersBut('operativeReport') },
    { 'operative-report': ['documents', 'lines[0].procedureCode'] },
  ],
  [
    'trigger finger release without an operative report',
    'knee injection',
    {
      placeOfService: '24',
      diagnoses: ['M65312'],
      lines: [service('26055-FA-LT')],
      documents: papersBut('operativeReport', 'attachment'),
    },
    { 'operative-report': ['documents', 'lines[0].procedureCode'] },
  ],
  [
    'reading without what was read',
    'heart ultrasound',
    { 'lines[1].modifiers': ['26'], placeOfService: '22', documents: papersBut('interpretation') },
    { 'interpretation-on-record': ['documents', 'lines[1].procedureCode'] },
  ],
  [
    'ECG reading without what was read',
    'heart visit',
    { 'lines[1].procedureCode': '93010', documents: papersBut('interpretation') },
    { 'interpretation-on-record': ['documents', 'lines[1].procedureCode'] },
  ],
  [
    'biopsy without a pathology report',
    'skin check',
    { documents: papersBut('pathologyReport') },
    { 'pathology-report': ['documents', 'lines[1].procedureCode'] },
  ],
  [
    'polyp without a pathology report',
    'polyp removed',
    { documents: papersBut('pathologyReport') },
    { 'pathology-report': ['documents', 'lines[0].procedureCode'] },
  ],
  [
    'consultation that no one is on record to have asked for',
    'consultation',
    { referring: undefined, documents: papersBut('referral') },
    { 'consultation-request': ['referring'], 'consultation-requested': ['documents', 'lines[0].procedureCode'] },
  ],
  [
    'unlisted procedure with nothing to send along',
    'knee replacement',
    { lines: [service('27599-RT')], priorAuthorization: 'A1', documents: papersBut('operativeReport', 'attachment') },
    { 'attachment-ready': ['documents', 'lines[0].procedureCode'] },
  ],
  [
    'more work than usual with nothing to send along',
    'skin check',
    { 'lines[1].modifiers': ['22'], documents: papersBut('operativeReport', 'attachment') },
    {
      'attachment-ready': ['documents', 'lines[1].procedureCode'],
      'operative-report': ['documents', 'lines[1].procedureCode'],
    },
  ],
  [
    'unlisted procedure where papers are not known',
    'knee replacement',
    { lines: [service('27599-RT')] },
    { 'attachment-ready': { answer: 'noData', fields: ['documents'] } },
  ],
]
