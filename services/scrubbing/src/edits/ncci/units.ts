import { failAt, NOT_APPLICABLE, type Answer, type Edit } from '../../edit.ts'
import type { SubjectLine } from '../../subject.ts'
import { isToldApart } from '../../told-apart.ts'
import { unitTableOf } from './setting.ts'

export const units: Edit = {
  id: 'units',
  severity: 'stop',
  family: 'ncci',
  authority:
    'Our own table of likely units, for dates that no release of the CMS medically unlikely edits speaks for; not a copy of them',
  effective: '2000-01-01',
  owner: 'coder',
  wrong: 'More units of a procedure on one day than are likely, or a part of a unit.',
  fix: 'Correct the units, or add the modifier that shows why there are more.',
  prevents: ['CARC.151', 'CARC.222', 'RARC.N362'],
  withoutData: 'carry',
  check({ claim, lines, tables }) {
    const table = unitTableOf(claim)
    const hasOfficial = ({ line }: SubjectLine) =>
      table !== undefined && tables.unitLimit(table, line.procedureCode, line.serviceDate) !== undefined
    const counted = lines.filter((one) => one.procedure?.facts.maxUnits !== undefined && !hasOfficial(one))
    if (counted.length === 0) return NOT_APPLICABLE
    const days = Map.groupBy(counted, ({ line }) => `${line.procedureCode} ${line.serviceDate}`)
    return worst([...days.values()].map(checkDay))
  },
}

function checkDay(same: readonly SubjectLine[]): Answer {
  const facts = same[0]?.procedure?.facts
  const fields = same.map(({ path }) => `${path}.units`)
  const parts = same.filter(({ line }) => !Number.isInteger(line.units) && facts?.kind !== 'drug')
  if (parts.length > 0) return failAt(parts.map(({ path }) => `${path}.units`))
  const total = same.reduce((sum, { line }) => sum + line.units, 0)
  if (total <= (facts?.maxUnits ?? Infinity)) return failAt([])
  const isMeant = same.some(({ line }) => isToldApart(line))
  return isMeant
    ? { answer: 'bypassed', fields, wrong: 'More units than likely, with a modifier that says why.' }
    : failAt(fields)
}

/** All that failed; else what was bypassed; else a pass. */
function worst(answers: readonly Answer[]): Answer {
  const failed = answers.filter((one) => one.answer === 'fail').flatMap((one) => ('fields' in one ? one.fields : []))
  if (failed.length > 0) return failAt(failed)
  return answers.find((one) => one.answer === 'bypassed') ?? failAt([])
}
