import type { Edit } from '../../edit.ts'
import { checkFeeLines } from './fee-lines.ts'

const ASSISTANTS = ['80', '81', '82', 'AS']

export const assistantIndicator: Edit = {
  id: 'assistant-indicator',
  severity: 'stop',
  family: 'ncci',
  authority:
    'Medicare physician fee schedule, assistant at surgery indicator; Claims Processing Manual, chapter 12, 20.4.3',
  effective: '1992-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'An assistant at surgery is billed for a procedure for which none is paid.',
  fix: 'Remove the line, or send the record that shows why an assistant was needed where the schedule allows it.',
  prevents: ['CARC.54'],
  withoutData: 'carry',
  check: (subject) =>
    checkFeeLines(subject, ASSISTANTS, ({ assistant }) => {
      const isDocumented = subject.claim.documents?.some(({ kind, signed }) => kind === 'operativeReport' && signed)
      if (assistant === '0') return isDocumented ? undefined : 'an assistant is paid only with the operative report'
      if (assistant === '1') return 'no assistant may be paid'
      return assistant === '9' ? 'the code is no surgery' : undefined
    }),
}
