import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { coveragesOf } from '../../parties.ts'

export const payerTwice: Edit = {
  id: 'payer-twice',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X222A1 loop 2320: each other payer is another one than the destination payer',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'The same coverage stands twice in the line of payers.',
  fix: 'Remove one of the two.',
  prevents: ['277CA.A8', 'CARC.18', 'RARC.MA92'],
  withoutData: 'hold',
  check({ claim }) {
    const coverages = coveragesOf(claim)
    if (coverages.length < 2) return NOT_APPLICABLE
    const names = coverages.map(({ coverage }) => `${coverage.payer.id} ${coverage.memberId}`)
    return failAt(coverages.filter((_, i) => names.indexOf(names[i] as string) < i).map(({ path }) => path))
  },
}
