import { failAt, type Edit } from '../../edit.ts'
import { peopleOf } from '../../parties.ts'

export const personName: Edit = {
  id: 'person-name',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X222A1 NM103 and NM104: family and given name of a person',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'A name is blank, or has digits in it.',
  fix: 'Correct the name.',
  prevents: ['277CA.A7', 'CARC.140', 'RARC.MA36'],
  withoutData: 'hold',
  check: ({ claim }) =>
    failAt(
      peopleOf(claim).flatMap(({ path, name }) => [
        ...(isName(name.family) ? [] : [`${path}.family`]),
        ...(isName(name.given) ? [] : [`${path}.given`]),
      ]),
    ),
}

function isName(text: string): boolean {
  return text.trim() !== '' && !/\d/.test(text)
}
