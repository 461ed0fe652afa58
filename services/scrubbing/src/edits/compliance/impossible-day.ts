import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { pastLines, type PastLine } from '../../past-lines.ts'
import type { Subject } from '../../subject.ts'
import { minutesOfVisit } from './visit-level.ts'

const MINUTES_OF_A_DAY = 24 * 60

/**
 * Sees the claim and earlier claims of its patient, so what one clinician did for one patient; a day over all patients is counted where all
 * claims are at hand: `claimrail edits days`.
 */
export const impossibleDay: Edit = {
  id: 'impossible-day',
  severity: 'stop',
  family: 'compliance',
  authority: 'Medicare Program Integrity Manual, chapter 4: more time billed by a clinician than a day has',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'The clinician’s timed services and visits of one day, for this patient alone, take more than 24 hours.',
  fix: 'Correct the units, the minutes or the date.',
  prevents: ['CARC.151', 'CARC.152'],
  withoutData: 'carry',
  check(subject) {
    const timed = subject.lines
      .map(({ line, path }) => ({ line, path, minutes: minutesOf(line, subject) }))
      .filter(({ minutes }) => minutes > 0)
    if (timed.length === 0) return NOT_APPLICABLE
    const days = Map.groupBy(timed, ({ line }) => line.serviceDate)
    const over = [...days].filter(([date, lines]) => {
      const here = lines.reduce((sum, { minutes }) => sum + minutes, 0)
      return here + minutesBefore(subject, date) > MINUTES_OF_A_DAY
    })
    if (over.length > 0) return failAt(over.flatMap(([, lines]) => lines.map(({ path }) => `${path}.units`)))
    const fields = timed.map(({ path }) => `${path}.units`)
    return subject.history ? failAt([]) : noDataAt(fields, 'No earlier claims of this patient are at hand.')
  },
}

/** Minutes that a line takes: those on record, those of its units, or those that a visit asks for at least. */
export function minutesOf(line: PastLine['line'], { codes }: Pick<Subject, 'codes'>): number {
  if (line.minutes !== undefined) return line.minutes
  const own = codes.lookup('cpt', line.procedureCode, line.serviceDate)?.facts.minutes
  return (own ?? minutesOfVisit(line.procedureCode) ?? 0) * line.units
}

function minutesBefore(subject: Subject, date: string): number {
  return pastLines(subject.history ?? [])
    .filter(({ claim, line }) => {
      const isSame = claim.renderingNpi === subject.claim.rendering.npi && claim.kind === 'professional'
      return isSame && line.serviceDate === date
    })
    .reduce((sum, { line }) => sum + minutesOf(line, subject), 0)
}
