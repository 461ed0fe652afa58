import { failAt, type Edit } from '../../edit.ts'
import { textsOf } from '../../parties.ts'

export const textLength: Edit = {
  id: 'text-length',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X222A1 NM103 60, NM104 35, N301 and N302 55, N401 30, NM109 80 characters',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'A name, an address or a member id is longer than its element.',
  fix: 'Shorten it.',
  prevents: ['277CA.A7'],
  withoutData: 'hold',
  check: ({ claim }) =>
    failAt(
      textsOf(claim)
        .filter(({ text, most }) => text.length > most)
        .map(({ path }) => path),
    ),
}
