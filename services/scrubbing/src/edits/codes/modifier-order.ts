import type { ModifierUse, CodeSets } from '@claimrail/codesets'
import type { ServiceLine } from '@claimrail/domain'
import type { Edit } from '../../edit.ts'
import { judgeLines } from '../../lines.ts'

const ORDER: readonly ModifierUse[] = ['em', 'pricing', 'distinct', 'side', 'site', 'telehealth', 'drug', 'information']

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

/** In order of use; those of one use, and those that no one knows, stay as they stand. E/M and pricing rank the same. */
function sorted({ modifiers, serviceDate }: ServiceLine, codes: CodeSets): string[] {
  const rank = (code: string) => {
    const use = codes.lookup('modifier', code, serviceDate)?.facts.use
    return use === undefined ? ORDER.length : Math.max(ORDER.indexOf(use), 1)
  }
  return modifiers.toSorted((a, b) => rank(a) - rank(b))
}
