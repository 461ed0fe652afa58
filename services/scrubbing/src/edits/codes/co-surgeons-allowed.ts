import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { says } from '../../lines.ts'

export const coSurgeonsAllowed: Edit = {
  id: 'co-surgeons-allowed',
  severity: 'stop',
  family: 'codes',
  authority:
    'Medicare physician fee schedule, co-surgeon and team indicators: 0 and 9 are not paid; Medicare Claims Processing Manual, chapter 12, 40.8',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'Two surgeons or a team are billed for a procedure that one does.',
  fix: 'Bill it as done by one surgeon.',
  prevents: ['CARC.54', 'CARC.4', 'RARC.N823'],
  withoutData: 'carry',
  check({ lines, tables }) {
    const shared = lines.filter((one) => says(one, '62', '66'))
    if (shared.length === 0) return NOT_APPLICABLE
    const judged = shared.map((one) => {
      const fee = tables.fee(one.line.procedureCode, '', one.line.serviceDate)
      return { path: `${one.path}.modifiers`, indicator: says(one, '62') ? fee?.coSurgeon : fee?.team }
    })
    const refused = judged.filter(({ indicator }) => indicator === '0' || indicator === '9')
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
