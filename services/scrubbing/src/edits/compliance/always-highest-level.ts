import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { pastLines } from '../../past-lines.ts'
import type { SubjectLine } from '../../subject.ts'
import { isHighestLevel, minutesOfVisit } from './visit-level.ts'

/** Visits in a row, this one among them, that no patient needs at the highest level by chance. */
const IN_A_ROW = 6

export const alwaysHighestLevel: Edit = {
  id: 'always-highest-level',
  severity: 'info',
  family: 'compliance',
  authority: 'OIG work on E/M coding: clinicians whose visits are of one high level throughout',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'The last visits of this patient to this clinician were all of the highest level.',
  fix: 'See that each record shows the complexity or the time of its own day.',
  prevents: ['CARC.150'],
  withoutData: 'carry',
  check({ claim, lines, history }) {
    const highest = lines.filter(({ line }) => isHighestLevel(line.procedureCode))
    if (highest.length === 0) return NOT_APPLICABLE
    const fields = highest.map(({ path }: SubjectLine) => `${path}.procedureCode`)
    if (!history) return noDataAt(fields, 'No earlier claims of this patient are at hand.')
    const visits = pastLines(history)
      .filter(({ claim: past }) => past.renderingNpi === claim.rendering.npi && past.kind === 'professional')
      .filter(({ line }) => minutesOfVisit(line.procedureCode) !== undefined || isHighestLevel(line.procedureCode))
      .toSorted((a, b) => (a.line.serviceDate < b.line.serviceDate ? 1 : -1))
      .slice(0, IN_A_ROW - 1)
    const isAlways = visits.length === IN_A_ROW - 1 && visits.every(({ line }) => isHighestLevel(line.procedureCode))
    return failAt(isAlways ? fields : [])
  },
}
