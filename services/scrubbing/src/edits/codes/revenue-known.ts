import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import type { SubjectLine } from '../../subject.ts'

export const revenueKnown: Edit = {
  id: 'revenue-known',
  severity: 'stop',
  family: 'codes',
  authority: 'NUBC revenue codes in force on the date of service',
  effective: '2000-01-01',
  kind: 'institutional',
  owner: 'biller',
  wrong: 'A revenue code is not in force.',
  fix: 'Choose the revenue code of the charge.',
  prevents: ['RARC.M50', 'CARC.16'],
  withoutData: 'carry',
  check({ lines, codes }) {
    const coded = lines.filter(({ line }) => /^\d{4}$/.test(line.revenueCode ?? ''))
    if (coded.length === 0) return NOT_APPLICABLE
    const statusOf = ({ line }: SubjectLine) =>
      codes.lookup('revenue', line.revenueCode ?? '', line.serviceDate)?.status
    const isWrong = (one: SubjectLine) =>
      statusOf(one) === undefined ? codes.isComplete('revenue', one.line.serviceDate) : statusOf(one) !== 'inForce'
    const wrong = coded.filter(isWrong)
    const unknown = coded.filter((one) => statusOf(one) === undefined)
    const pathsOf = (some: readonly SubjectLine[]) => some.map(({ path }) => `${path}.revenueCode`)
    if (wrong.length > 0) return failAt(pathsOf(wrong))
    return unknown.length > 0 ? noDataAt(pathsOf(unknown), 'A revenue code is in no list that is loaded.') : failAt([])
  },
}
