import { failAt, NOT_APPLICABLE, noDataAt, type Edit } from '../../edit.ts'
import { addOnsOf, hasPrimary } from './add-on-primaries.ts'
import { pairTableOf } from './setting.ts'

/** Critical care may be gone on with by a colleague of the group who reports no primary of his own (Claims Processing Manual 12, 30.6.12). */
const MAY_FOLLOW_A_COLLEAGUE = '99292'

export const addonWithoutPrimary: Edit = {
  id: 'addon-without-primary',
  severity: 'stop',
  family: 'ncci',
  authority: 'CMS NCCI add-on code edits, type 1: paid only beside a primary of the list, same provider and day',
  effective: '2013-04-01',
  owner: 'coder',
  wrong: 'An add-on code stands without any of the primaries that NCCI names for it.',
  fix: 'Add the primary that the record supports, or remove the add-on.',
  prevents: ['CARC.107', 'CARC.B15', 'RARC.N122'],
  withoutData: 'carry',
  check(subject) {
    if (!pairTableOf(subject.claim)) return NOT_APPLICABLE
    const { found, unknown } = addOnsOf(subject)
    const asked = found.filter(({ row }) => row.type === '1')
    const alone = asked.filter((one) => !hasPrimary(one))
    const isColleagues = (code: string) => code === MAY_FOLLOW_A_COLLEAGUE && subject.history === undefined
    const failed = alone.filter(({ row }) => !isColleagues(row.code))
    if (failed.length > 0) return failAt(failed.map(({ path }) => path))
    if (unknown.length > 0) {
      return noDataAt(unknown, 'No release of the NCCI add-on codes that speaks for the date of service is loaded.')
    }
    if (alone.length > 0) {
      return noDataAt(
        alone.map(({ path }) => path),
        'A colleague of the group may have reported the primary; earlier claims were not at hand.',
      )
    }
    return asked.length > 0 ? failAt([]) : NOT_APPLICABLE
  },
}
