import type { Edit } from '../../edit.ts'
import { checkFeeLines } from './fee-lines.ts'

/** Bilateral surgery indicator by what it says of modifier 50 (Medicare Claims Processing Manual, chapter 23, addendum). */
const WITHOUT_50: Readonly<Record<string, string>> = {
  '0': 'modifier 50 does not fit, anatomy or the code leaves no second side',
  '2': 'modifier 50 does not fit, the code is for both sides already',
  '9': 'modifier 50 does not fit, sides do not apply to the code',
}

export const bilateralIndicator: Edit = {
  id: 'bilateral-indicator',
  severity: 'stop',
  family: 'ncci',
  authority: 'Medicare physician fee schedule, bilateral surgery indicator',
  effective: '1992-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'Modifier 50 stands on a procedure that is not paid for two sides.',
  fix: 'Remove modifier 50.',
  prevents: ['CARC.4', 'RARC.N519'],
  withoutData: 'carry',
  check: (subject) => checkFeeLines(subject, ['50'], ({ bilateral = '' }) => WITHOUT_50[bilateral]),
}
