import type { Edit } from '../../edit.ts'
import { judgeLines } from '../../lines.ts'

export const modifierTwice: Edit = {
  id: 'modifier-twice',
  severity: 'stop',
  family: 'codes',
  authority: '005010X222A1 SV101-3 to 6: each modifier once',
  effective: '2000-01-01',
  owner: 'coder',
  wrong: 'A modifier stands twice on a line.',
  fix: 'Remove the repeat.',
  prevents: ['277CA.A7', 'CARC.4'],
  withoutData: 'hold',
  check: ({ lines }) =>
    judgeLines(
      lines.filter(({ line }) => line.modifiers.length > 1),
      'modifiers',
      ({ line }) => new Set(line.modifiers).size < line.modifiers.length,
    ),
  repair: ({ claim }) => ({
    ...claim,
    lines: claim.lines.map((line) => ({ ...line, modifiers: [...new Set(line.modifiers)] })),
  }),
}
