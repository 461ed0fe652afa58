import type { Edit } from '../../edit.ts'
import { checkFeeLines } from './fee-lines.ts'

/** What a PC/TC indicator says of a code (Medicare Claims Processing Manual, chapter 23, addendum). */
const KINDS: Readonly<Record<string, string>> = {
  '0': 'is a physician service',
  '2': 'is the professional part alone',
  '3': 'is the technical part alone',
  '4': 'is the whole test, its parts have codes of their own',
  '5': 'is incident to a physician service',
  '6': 'is a laboratory test that a physician interprets',
  '7': 'is physical therapy',
  '8': 'is an interpretation',
  '9': 'has no parts',
}

export const pcTcIndicator: Edit = {
  id: 'pc-tc-indicator',
  severity: 'stop',
  family: 'ncci',
  authority: 'Medicare physician fee schedule, PC/TC indicator',
  effective: '1992-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'Modifier 26 or TC stands on a code that has no such part.',
  fix: 'Remove the modifier, or bill the code of the part that was done.',
  prevents: ['CARC.4', 'RARC.N519'],
  withoutData: 'carry',
  check: (subject) =>
    checkFeeLines(subject, ['26', 'TC'], ({ pcTc = '' }, { line }) => {
      const fitting = pcTc === '1' ? ['26', 'TC'] : pcTc === '6' ? ['26'] : []
      const wrong = line.modifiers.find((one) => (one === '26' || one === 'TC') && !fitting.includes(one))
      return wrong === undefined ? undefined : `modifier ${wrong} does not fit, the code ${KINDS[pcTc]}`
    }),
}
