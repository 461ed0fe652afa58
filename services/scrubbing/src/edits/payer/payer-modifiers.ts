import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { lists } from '../../packs/code-list.ts'
import type { PayerPack } from '../../packs/pack-schema.ts'
import { BY_PACK, byPack } from './by-pack.ts'

type Rule = NonNullable<PayerPack['modifiers']>[number]

export const payerModifiers: Edit = {
  ...BY_PACK,
  id: 'payer-modifiers',
  severity: 'stop',
  owner: 'coder',
  wrong: 'The payer does not take a modifier with the procedure, or wants one that is missing.',
  fix: 'Use a modifier that the payer takes and the record supports.',
  prevents: ['CARC.4', 'RARC.N822'],
  check: ({ lines, pack, ...subject }) =>
    byPack(
      { lines, pack, ...subject },
      (known) => known.modifiers,
      (rules) => {
        const judged = lines.flatMap(({ line, path }) =>
          rules
            .filter(({ procedures }) => lists(procedures, line.procedureCode))
            .map((rule) => ({ path, isWrong: isWrong(rule, line.modifiers) })),
        )
        if (judged.length === 0) return NOT_APPLICABLE
        const paths = judged.filter((one) => one.isWrong).map(({ path }) => `${path}.modifiers`)
        return failAt([...new Set(paths)])
      },
    ),
}

function isWrong({ accepted, refused, oneOf }: Rule, modifiers: readonly string[]): boolean {
  const isStrange = accepted !== undefined && modifiers.some((one) => !accepted.includes(one))
  const isRefused = refused !== undefined && modifiers.some((one) => refused.includes(one))
  const lacks = oneOf !== undefined && !modifiers.some((one) => oneOf.includes(one))
  return isStrange || isRefused || lacks
}
