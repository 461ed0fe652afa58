import { failAt, noDataAt, type Edit } from '../../edit.ts'

export const placeKnown: Edit = {
  id: 'place-known',
  severity: 'stop',
  family: 'codes',
  authority: 'CMS place of service codes in force on the date of service; 005010X222A1 CLM05-1',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'biller',
  wrong: 'The place of service is not one, or was not one on that date.',
  fix: 'Choose the place where the service was given.',
  prevents: ['277CA.A7', 'CARC.5', 'RARC.M77'],
  withoutData: 'hold',
  check({ claim, codes, from }) {
    const found = codes.lookup('placeOfService', claim.placeOfService, from)
    if (!found && !codes.isComplete('placeOfService', from)) return noDataAt(['placeOfService'])
    return failAt(found?.status === 'inForce' ? [] : ['placeOfService'])
  },
}
