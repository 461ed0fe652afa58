import type { Edit } from '../../edit.ts'
import { judgeLines, says } from '../../lines.ts'

export const bilateralUnits: Edit = {
  id: 'bilateral-units',
  severity: 'stop',
  family: 'codes',
  authority: 'Medicare Claims Processing Manual, chapter 12, 40.7: modifier 50 goes on one line with one unit',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'biller',
  wrong: 'Both sides on one line are counted as more than one unit.',
  fix: 'Bill one unit with modifier 50.',
  prevents: ['CARC.151', 'RARC.M53'],
  withoutData: 'hold',
  check: ({ lines }) =>
    judgeLines(
      lines.filter((one) => says(one, '50')),
      'units',
      ({ line }) => line.units !== 1,
    ),
}
