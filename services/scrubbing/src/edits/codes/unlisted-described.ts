import { noDataAt, type Edit } from '../../edit.ts'
import { judgeLines } from '../../lines.ts'

const SAYS_WHAT = ['operativeReport', 'attachment', 'note', 'interpretation']

export const unlistedDescribed: Edit = {
  id: 'unlisted-described',
  severity: 'stop',
  family: 'codes',
  authority:
    'Medicare Claims Processing Manual, chapter 26, 10.4 item 19: an unlisted code goes out with what was done, in words or attached',
  effective: '2000-01-01',
  owner: 'coder',
  wrong: 'An unlisted procedure has nothing on record that says what was done.',
  fix: 'Attach the report, or choose a listed code.',
  prevents: ['CARC.16', 'CARC.189', 'RARC.N706'],
  withoutData: 'carry',
  check({ claim: { documents }, lines }) {
    const unlisted = lines.filter(({ procedure }) => procedure?.facts.unlisted)
    if (unlisted.length > 0 && !documents) {
      return noDataAt(
        unlisted.map(({ path }) => `${path}.procedureCode`),
        'The source sends no papers, so nothing is known of a report.',
      )
    }
    const about = documents?.filter(({ kind }) => SAYS_WHAT.includes(kind)) ?? []
    return judgeLines(unlisted, 'procedureCode', ({ line }) =>
      about.every(({ chargeIds }) => chargeIds.length > 0 && !chargeIds.some((id) => line.chargeIds.includes(id))),
    )
  },
}
