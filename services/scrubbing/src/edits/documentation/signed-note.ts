import type { Edit } from '../../edit.ts'
import { papersFor } from '../../records.ts'
import { judgePaper } from './needs.ts'

export const signedNote: Edit = {
  id: 'signed-note',
  severity: 'stop',
  family: 'documentation',
  authority: 'Medicare Program Integrity Manual, chapter 3, 3.3.2.4: services are documented and signed',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'provider',
  wrong: 'A visit has no signed note.',
  fix: 'Sign the note, or write it.',
  prevents: ['CARC.16', 'RARC.M127'],
  withoutData: 'carry',
  check: (subject) =>
    judgePaper(subject, 'note', (line) => papersFor(subject, line, 'note').some(({ signed }) => signed)),
}
