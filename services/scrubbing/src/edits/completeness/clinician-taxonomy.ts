import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { isOrganization } from '../../parties.ts'

export const clinicianTaxonomy: Edit = {
  id: 'clinician-taxonomy',
  severity: 'stop',
  family: 'completeness',
  authority:
    'NUCC provider taxonomy: groupings of individuals and of organizations; 005010X222A1 NM1*82 is a person here',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'A clinician has the taxonomy of an organization.',
  fix: 'Give the clinician the taxonomy of the specialty.',
  prevents: ['277CA.A7', 'CARC.8', 'RARC.N290'],
  withoutData: 'hold',
  check({ claim: { rendering, referring } }) {
    const stated = [
      { path: 'rendering.taxonomy', taxonomy: rendering.taxonomy },
      { path: 'referring.taxonomy', taxonomy: referring?.taxonomy },
    ].filter(({ taxonomy }) => taxonomy !== undefined)
    if (stated.length === 0) return NOT_APPLICABLE
    return failAt(stated.filter(({ taxonomy }) => isOrganization(taxonomy as string)).map(({ path }) => path))
  },
}
