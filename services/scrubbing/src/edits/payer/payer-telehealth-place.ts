import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { BY_PACK, byPack } from './by-pack.ts'
import { isPlaceOfTelehealth } from './telehealth.ts'

export const payerTelehealthPlace: Edit = {
  ...BY_PACK,
  id: 'payer-telehealth-place',
  severity: 'stop',
  kind: 'professional',
  owner: 'biller',
  wrong: 'The payer does not take this place of service for telehealth.',
  fix: 'Write the place of service that the payer wants.',
  prevents: ['CARC.5', 'CARC.58'],
  check: (subject) =>
    byPack(
      subject,
      (pack) => pack.telehealth,
      ({ places }) => {
        const place = subject.claim.placeOfService
        if (!isPlaceOfTelehealth(place)) return NOT_APPLICABLE
        return failAt(places.some((one) => one === place) ? [] : ['placeOfService'])
      },
    ),
  /** A payer without 10 means by 02 every telehealth; that a patient was at home can not be told from 02. */
  repair({ claim, pack }) {
    const takes02 = pack?.telehealth?.places.includes('02')
    return claim.placeOfService === '10' && takes02 ? { ...claim, placeOfService: '02' } : undefined
  },
}
