import type { ModifierUse, CodeSets } from '@claimrail/codesets'
import type { ServiceLine } from '@claimrail/domain'
import type { Edit } from '../../edit.ts'
import { judgeLines } from '../../lines.ts'

const RANK: Readonly<Record<ModifierUse, number>> = {
  em: 0,
  pricing: 0,
  distinct: 1,
  side: 2,
  site: 2,
  telehealth: 3,
  drug: 4,
  information: 5,
}
const UNKNOWN = 6

export const modifierOrder: Edit = {
  id: 'modifier-order',
  severity: 'warn',
  family: 'codes',
  authority:
    'Medicare Claims Processing Manual, chapter 26, 10.4 item 24D: modifiers that change the price come first, then those that tell sides and sites, then those that inform',
  effective: '2000-01-01',
  owner: 'coder',
  wrong: 'The modifiers of a line do not stand in the order that payers read them in.',
  fix: 'Write those that change the price first.',
  prevents: ['CARC.4', 'RARC.N823'],
  withoutData: 'hold',
  check: ({ lines, codes }) =>
    judgeLines(
      lines.filter(({ line }) => line.modifiers.length > 1),
      'modifiers',
      ({ line }) => sorted(line, codes).some((code, i) => code !== line.modifiers[i]),
    ),
  repair: ({ claim, codes }) => ({
    ...claim,
    lines: claim.lines.map((line) => ({ ...line, modifiers: sorted(line, codes) })),
  }),
}

/** In order of use; those of one rank stay as they stand, and those that no one knows go last. */
function sorted({ modifiers, serviceDate }: ServiceLine, codes: CodeSets): string[] {
  const rank = (code: string) => {
    const use = codes.lookup('modifier', code, serviceDate)?.facts.use
    return use === undefined ? UNKNOWN : RANK[use]
  }
  return modifiers.toSorted((a, b) => rank(a) - rank(b))
}
