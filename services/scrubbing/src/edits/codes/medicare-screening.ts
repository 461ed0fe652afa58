import type { Edit } from '../../edit.ts'
import { judgeLines, says } from '../../lines.ts'

export const medicareScreening: Edit = {
  id: 'medicare-screening',
  severity: 'warn',
  family: 'codes',
  authority:
    'Medicare Claims Processing Manual, chapter 18, 60: Medicare takes PT, not 33, on a screening colonoscopy that became a treatment',
  effective: '2011-01-01',
  kind: 'professional',
  filingIndicators: ['MB'],
  owner: 'coder',
  wrong: 'Medicare is told 33 where it takes PT.',
  fix: 'Write PT where the screening became a treatment; else bill G0105 or G0121.',
  prevents: ['CARC.4', 'RARC.N823'],
  withoutData: 'hold',
  check: ({ lines }) =>
    judgeLines(
      lines.filter(({ line }) => /^453[7-9]\d$/.test(line.procedureCode)),
      'modifiers',
      (one) => says(one, '33'),
    ),
}
