import { failAt, noDataAt, type Edit } from '../../edit.ts'

export const taxonomyKnown: Edit = {
  id: 'taxonomy-known',
  severity: 'stop',
  family: 'completeness',
  authority: 'NUCC provider taxonomy in force on the date of service',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'A provider taxonomy code is not in force.',
  fix: 'Choose a code of the current taxonomy.',
  prevents: ['277CA.A7', 'RARC.N255'],
  withoutData: 'carry',
  check({ claim: { billingProvider, rendering }, codes, from }) {
    const stated = [
      { path: 'billingProvider.taxonomy', taxonomy: billingProvider.taxonomy },
      { path: 'rendering.taxonomy', taxonomy: rendering.taxonomy ?? '' },
    ].filter(({ taxonomy }) => taxonomy !== '')
    const found = stated.map(({ path, taxonomy }) => ({
      path,
      status: codes.lookup('taxonomy', taxonomy, from)?.status,
    }))
    const isComplete = codes.isComplete('taxonomy', from)
    const invalid = found.filter(({ status }) => (status === undefined ? isComplete : status !== 'inForce'))
    if (invalid.length > 0) return failAt(invalid.map(({ path }) => path))
    const unknown = found.filter(({ status }) => status === undefined).map(({ path }) => path)
    return unknown.length > 0 ? noDataAt(unknown, 'A taxonomy code is in no list that is loaded.') : failAt([])
  },
}
