import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { lists } from '../../packs/code-list.ts'
import { BY_PACK, byPack } from './by-pack.ts'

export const payerClaimApart: Edit = {
  ...BY_PACK,
  id: 'payer-claim-apart',
  severity: 'stop',
  owner: 'biller',
  wrong: 'The payer wants procedures on a claim of their own that stand here beside others.',
  fix: 'Split the claim.',
  prevents: ['277CA.A8', 'CARC.16'],
  check: ({ lines, ...subject }) =>
    byPack(
      { lines, ...subject },
      (pack) => pack.lines?.apart,
      (groups) => {
        const found = groups.map((group) => lines.filter(({ line }) => lists(group, line.procedureCode)))
        const present = found.filter((group) => group.length > 0)
        if (present.length === 0) return NOT_APPLICABLE
        const mixed = present.filter((group) => group.length < lines.length)
        return failAt(mixed.flat().map(({ path }) => path))
      },
    ),
}
