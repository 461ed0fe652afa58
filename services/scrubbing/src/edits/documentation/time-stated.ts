import type { Edit } from '../../edit.ts'
import { papersFor } from '../../records.ts'
import { judgePaper } from './needs.ts'

export const timeStated: Edit = {
  id: 'time-stated',
  severity: 'stop',
  family: 'documentation',
  authority:
    'CPT introduction and Medicare Claims Processing Manual, chapters 5 and 12: time of timed codes is on record',
  effective: '2000-01-01',

  owner: 'provider',
  wrong: 'A timed service does not say how long it took.',
  fix: 'Add the minutes that the record states.',
  prevents: ['CARC.16', 'CARC.152', 'RARC.M127'],
  withoutData: 'carry',
  check: (subject) =>
    judgePaper(
      subject,
      'timeStatement',
      (line) => line.line.minutes !== undefined || papersFor(subject, line, 'timeStatement').length > 0,
    ),
}
