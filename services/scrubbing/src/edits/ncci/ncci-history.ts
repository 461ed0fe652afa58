import { NOT_APPLICABLE, noDataAt, type Edit } from '../../edit.ts'
import { pairTableOf } from './setting.ts'

/** Asked of a table to learn whether it speaks for a date. */
const ANY_CODE = '00000'

export const ncciHistory: Edit = {
  id: 'ncci-history',
  severity: 'info',
  family: 'ncci',
  authority: 'CMS NCCI policy manual, chapter 1: same patient, provider and date, whatever claim the services are on',
  effective: '1996-01-01',
  owner: 'biller',
  wrong: 'Earlier claims of the patient were not at hand, so NCCI edits looked at this claim alone.',
  fix: 'Scrub with the history of the patient.',
  prevents: ['CARC.236'],
  withoutData: 'carry',
  check({ claim, tables, history, from }) {
    const table = pairTableOf(claim)
    const isLoaded = table !== undefined && tables.pairs(table, ANY_CODE, ANY_CODE, from) !== undefined
    return history === undefined && isLoaded ? noDataAt(['lines']) : NOT_APPLICABLE
  },
}
