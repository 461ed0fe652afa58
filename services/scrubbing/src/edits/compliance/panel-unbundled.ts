import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { linesByDate, type SubjectLine } from '../../subject.ts'

/** Laboratory panels and the tests that each is made of (CPT organ or disease oriented panels), larger ones first. Numbers only. */
const ELECTROLYTES = ['82374', '82435', '84132', '84295']
const BASIC = [...ELECTROLYTES, '82310', '82565', '82947', '84520']
const PANELS: readonly (readonly [panel: string, tests: readonly string[]])[] = [
  ['80053', [...BASIC, '82040', '82247', '84075', '84155', '84450', '84460']],
  ['80076', ['82040', '82247', '82248', '84075', '84155', '84450', '84460']],
  ['80069', [...ELECTROLYTES, '82040', '82310', '82565', '82947', '84100', '84520']],
  ['80048', BASIC],
  ['80051', ELECTROLYTES],
  ['80061', ['82465', '83718', '84478']],
]

export const panelUnbundled: Edit = {
  id: 'panel-unbundled',
  severity: 'stop',
  family: 'compliance',
  authority: 'NCCI Policy Manual, chapter 10, C: all tests of a panel done on one day are billed as the panel',
  effective: '2000-01-01',
  owner: 'coder',
  wrong:
    'All tests of a laboratory panel stand apart on one day, or tests stand beside the panel that they are part of.',
  fix: 'Bill the panel alone; a test that was done again carries 91.',
  prevents: ['CARC.97'],
  withoutData: 'carry',
  check(subject) {
    const days = [...linesByDate(subject).values()].map((day) => day.filter(isPartOfPanels))
    if (days.every((day) => day.length === 0)) return NOT_APPLICABLE
    return failAt(days.flatMap(unbundled).map(({ path }) => `${path}.procedureCode`))
  },
}

function isPartOfPanels({ line }: SubjectLine): boolean {
  return PANELS.some(([panel, tests]) => panel === line.procedureCode || tests.includes(line.procedureCode))
}

/** Tests of a day that a panel stands for: one that is billed, or one whose tests are all there. Repeated tests (91) are apart. */
function unbundled(day: readonly SubjectLine[]): SubjectLine[] {
  const tests = day.filter(({ line }) => !line.modifiers.includes('91'))
  const has = (code: string) => tests.some(({ line }) => line.procedureCode === code)
  const wrong = PANELS.filter(([panel, parts]) => has(panel) || parts.every(has)).flatMap(([, parts]) => parts)
  return tests.filter(({ line }) => wrong.includes(line.procedureCode))
}
