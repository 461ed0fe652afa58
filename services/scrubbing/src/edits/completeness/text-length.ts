import { failAt, type Edit } from '../../edit.ts'
import { addressesOf, coveragesOf, peopleOf } from '../../parties.ts'

const MOST = { family: 60, given: 35, line1: 55, line2: 55, city: 30, memberId: 80, name: 60 } as const

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
  check({ claim }) {
    const texts = [
      { path: 'billingProvider.name', text: claim.billingProvider.name },
      ...coveragesOf(claim).map(({ path, coverage }) => ({ path: `${path}.memberId`, text: coverage.memberId })),
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
    return failAt(texts.filter(({ path, text }) => text.length > mostOf(path)).map(({ path }) => path))
  },
}

function mostOf(path: string): number {
  return MOST[path.slice(path.lastIndexOf('.') + 1) as keyof typeof MOST]
}
