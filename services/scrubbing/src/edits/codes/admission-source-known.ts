import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const admissionSourceKnown: Edit = {
  id: 'admission-source-known',
  severity: 'stop',
  family: 'codes',
  authority: 'NUBC form locator 15: point of origin; 3, 7, A, B and C have ended; a newborn (type 4) has 5 or 6',
  effective: '2010-07-01',
  kind: 'institutional',
  owner: 'registration',
  wrong: 'The point of origin is not one that there is.',
  fix: 'Correct it.',
  prevents: ['277CA.A7', 'CARC.16'],
  withoutData: 'hold',
  check({ claim: { stay } }) {
    if (!stay?.admissionSource) return NOT_APPLICABLE
    const known = stay.admissionType === '4' ? /^[56]$/ : /^[1245689D-G]$/
    return failAt(known.test(stay.admissionSource) ? [] : ['stay.admissionSource'])
  },
}
