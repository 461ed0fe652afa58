import { NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { answerOf, limitsOf } from './check-units.ts'

export const mueLine: Edit = {
  id: 'mue-line',
  severity: 'stop',
  family: 'ncci',
  authority: 'CMS medically unlikely edits of adjudication indicator 1; NCCI policy manual, chapter 1, V',
  effective: '2007-01-01',
  owner: 'coder',
  wrong: 'A line has more units than the medically unlikely edits allow on one line.',
  fix: 'Correct the units; what was done beyond them goes on a line of its own with the modifier that the record supports.',
  prevents: ['CARC.151', 'CARC.222', 'RARC.N362'],
  withoutData: 'carry',
  check(subject) {
    const limits = limitsOf(subject)
    if (!limits) return NOT_APPLICABLE
    const asked = limits.limited.filter(({ limit }) => limit.per === 'line')
    const excesses = asked.flatMap(({ services, limit }) =>
      services
        .filter(({ path, units }) => path !== undefined && units > limit.units)
        .map(({ path, code, units }) => ({
          fields: [`${path}.units`],
          sentence: `${units} units of ${code} on one line, where at most ${limit.units} are paid (${limit.release}).`,
        })),
    )
    // Lines without a table are the affair of `mue-day`: one verdict says so.
    return answerOf(excesses, asked.length, [])
  },
}
