import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { isOrganization } from '../../parties.ts'

export const npiTwoRoles: Edit = {
  id: 'npi-two-roles',
  severity: 'stop',
  family: 'completeness',
  authority:
    '45 CFR 162.410: an NPI is of an organization (entity type 2) or of a person (entity type 1), never of both',
  effective: '2007-05-23',
  owner: 'registration',
  wrong: 'An organization bills with the NPI of the clinician.',
  fix: 'Bill with the NPI of the organization, or give the clinician’s own.',
  prevents: ['277CA.A7', 'CARC.208', 'RARC.N257'],
  withoutData: 'hold',
  check: ({ claim: { billingProvider, rendering } }) =>
    isOrganization(billingProvider.taxonomy)
      ? failAt(billingProvider.npi === rendering.npi ? ['billingProvider.npi', 'rendering.npi'] : [])
      : NOT_APPLICABLE,
}
