import { failAt, type Edit } from '../../edit.ts'
import { addressesOf } from '../../parties.ts'

export const addressComplete: Edit = {
  id: 'address-complete',
  severity: 'stop',
  family: 'completeness',
  authority:
    '005010X222A1 N3 and N4: street and city of the billing provider, of the patient, and of a policy holder who is another',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'An address has no street or no city.',
  fix: 'Complete the address.',
  prevents: ['277CA.A6', 'RARC.MA36'],
  withoutData: 'hold',
  check: ({ claim }) =>
    failAt(
      addressesOf(claim).flatMap(({ path, address }) => [
        ...(address.line1.trim() === '' ? [`${path}.line1`] : []),
        ...(address.city.trim() === '' ? [`${path}.city`] : []),
      ]),
    ),
}
