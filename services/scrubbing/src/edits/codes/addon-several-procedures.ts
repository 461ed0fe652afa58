import type { Edit } from '../../edit.ts'
import { judgeLines, says, kindOf } from '../../lines.ts'

export const addonSeveralProcedures: Edit = {
  id: 'addon-several-procedures',
  severity: 'stop',
  family: 'codes',
  authority: 'CPT appendix D and E: add-on codes are exempt from modifier 51',
  effective: '2000-01-01',
  owner: 'coder',
  wrong: 'An add-on code has the modifier of several procedures.',
  fix: 'Remove 51.',
  prevents: ['CARC.4', 'RARC.N823'],
  withoutData: 'hold',
  check: ({ lines }) =>
    judgeLines(
      lines.filter((one) => kindOf(one) === 'addon'),
      'modifiers',
      (one) => says(one, '51'),
    ),
  repair: ({ claim, lines }) => ({
    ...claim,
    lines: lines.map((one) =>
      kindOf(one) === 'addon'
        ? { ...one.line, modifiers: one.line.modifiers.filter((code) => code !== '51') }
        : one.line,
    ),
  }),
}
