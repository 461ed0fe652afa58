import type { Edit } from '../../edit.ts'
import { judgePaper } from './needs.ts'

export const interpretationOnRecord: Edit = {
  id: 'interpretation-on-record',
  severity: 'stop',
  family: 'documentation',
  authority:
    '42 CFR 415.120; Medicare Claims Processing Manual, chapter 13, 20.1: the professional part is a written interpretation',
  effective: '2000-01-01',

  owner: 'provider',
  wrong: 'The professional part of a test has no interpretation and report.',
  fix: 'Add the report.',
  prevents: ['CARC.16', 'RARC.M127'],
  withoutData: 'carry',
  check: (subject) => judgePaper(subject, 'interpretation'),
}
