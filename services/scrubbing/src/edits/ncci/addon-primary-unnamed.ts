import { failAt, NOT_APPLICABLE, noDataAt, type Edit } from '../../edit.ts'
import { addOnsOf, hasPrimary } from './add-on-primaries.ts'
import { pairTableOf } from './setting.ts'

export const addonPrimaryUnnamed: Edit = {
  id: 'addon-primary-unnamed',
  severity: 'warn',
  family: 'ncci',
  authority: 'CMS NCCI add-on code edits, types 2 and 3: the payer names the primaries, or more than the list has',
  effective: '2013-04-01',
  owner: 'coder',
  wrong: 'An add-on code whose primaries the payer names stands without any that is known.',
  fix: 'See that the payer takes what stands beside it as its primary.',
  prevents: ['CARC.107', 'CARC.B15'],
  withoutData: 'carry',
  check(subject) {
    if (!pairTableOf(subject.claim)) return NOT_APPLICABLE
    const asked = addOnsOf(subject).found.filter(({ row }) => row.type !== '1')
    if (asked.length === 0) return NOT_APPLICABLE
    const open = asked.filter((one) => !hasPrimary(one))
    const failed = open.filter(({ row, others }) => row.type === '3' || others.length === 0)
    if (failed.length > 0) return failAt(failed.map(({ path }) => path))
    if (open.length === 0) return failAt([])
    return noDataAt(
      open.map(({ path }) => path),
      'The payer names the primaries of this add-on.',
    )
  },
}
