import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { says, kindOf } from '../../lines.ts'
import type { Subject, SubjectLine } from '../../subject.ts'

const ASSISTANT = ['80', '81', '82', 'AS']

export const assistantAllowed: Edit = {
  id: 'assistant-allowed',
  severity: 'stop',
  family: 'codes',
  authority:
    'Medicare physician fee schedule, assistant at surgery indicator: 1 and 9 are not paid; Medicare Claims Processing Manual, chapter 12, 20.4.3',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'An assistant is billed for a procedure that is done without one.',
  fix: 'Remove the line of the assistant.',
  prevents: ['CARC.54', 'CARC.4', 'RARC.N823'],
  withoutData: 'carry',
  check({ lines, tables }) {
    const assisted = lines.filter((one) => says(one, ...ASSISTANT))
    if (assisted.length === 0) return NOT_APPLICABLE
    const judged = assisted.map((one) => ({ path: `${one.path}.modifiers`, indicator: indicatorOf(one, tables) }))
    const refused = judged.filter(({ indicator }) => indicator === '1' || indicator === '9')
    if (refused.length > 0) return failAt(refused.map(({ path }) => path))
    const unknown = judged.filter(({ indicator }) => indicator === undefined)
    return unknown.length > 0
      ? noDataAt(
          unknown.map(({ path }) => path),
          'No fee schedule that says so is loaded.',
        )
      : failAt([])
  },
}

/** What is no surgery has no assistant, whatever the fee schedule says. */
function indicatorOf(one: SubjectLine, tables: Subject['tables']): string | undefined {
  const kind = kindOf(one)
  if (kind && kind !== 'procedure' && kind !== 'addon') return '9'
  return tables.fee(one.line.procedureCode, '', one.line.serviceDate)?.assistant
}
