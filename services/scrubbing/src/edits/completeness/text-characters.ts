import { failAt, type Edit } from '../../edit.ts'
import { textsOf } from '../../parties.ts'

/** A control character, or one that parts segments, elements, components or repetitions. */
const UNSENDABLE = /[\p{Cc}~*:^]/u

export const textCharacters: Edit = {
  id: 'text-characters',
  severity: 'stop',
  family: 'completeness',
  authority: 'ASC X12 basic and extended character set; the delimiters ~ * : ^ of our interchanges',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'A name, an address or a member id holds a character that X12 can not carry.',
  fix: 'Write it with plain letters.',
  prevents: ['277CA.A7'],
  withoutData: 'hold',
  check: ({ claim }) =>
    failAt(
      textsOf(claim)
        .filter(({ text }) => UNSENDABLE.test(text))
        .map(({ path }) => path),
    ),
}
