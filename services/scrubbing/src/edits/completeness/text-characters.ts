import { failAt, type Edit } from '../../edit.ts'
import { addressesOf, peopleOf } from '../../parties.ts'

/** A control character, or one that parts segments, elements, components or repetitions. */
const UNSENDABLE = /[\p{Cc}~*:^]/u

export const textCharacters: Edit = {
  id: 'text-characters',
  severity: 'stop',
  family: 'completeness',
  authority: 'ASC X12 basic and extended character set; the delimiters ~ * : ^ of our interchanges',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'A name or an address holds a character that X12 can not carry.',
  fix: 'Write it with plain letters.',
  prevents: ['277CA.A7'],
  withoutData: 'hold',
  check({ claim }) {
    const texts = [
      { path: 'billingProvider.name', text: claim.billingProvider.name },
      ...peopleOf(claim).flatMap(({ path, name }) => [
        { path: `${path}.family`, text: name.family },
        { path: `${path}.given`, text: name.given },
      ]),
      ...addressesOf(claim).flatMap(({ path, address }) => [
        { path: `${path}.line1`, text: address.line1 },
        { path: `${path}.line2`, text: address.line2 ?? '' },
        { path: `${path}.city`, text: address.city },
      ]),
    ]
    return failAt(texts.filter(({ text }) => UNSENDABLE.test(text)).map(({ path }) => path))
  },
}
