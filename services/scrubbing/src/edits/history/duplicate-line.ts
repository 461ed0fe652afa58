import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import type { SubjectLine } from '../../subject.ts'
import { isToldApart } from '../../told-apart.ts'

export const duplicateLine: Edit = {
  id: 'duplicate-line',
  severity: 'stop',
  family: 'history',
  authority: 'Medicare Claims Processing Manual, chapter 1, 120: exact duplicates',
  effective: '2000-01-01',
  owner: 'biller',
  wrong: 'The same procedure with the same modifiers stands twice on one day.',
  fix: 'Remove the line, or add the modifier that tells them apart.',
  prevents: ['CARC.18', 'RARC.N522'],
  withoutData: 'hold',
  check({ lines }) {
    if (lines.length < 2) return NOT_APPLICABLE
    const same = [...Map.groupBy(lines, nameOf).values()].filter((group) => group.length > 1)
    return failAt(
      same.flatMap((group) =>
        group
          .slice(1)
          .filter((one) => !isToldApart(one.line))
          .map(({ path }) => path),
      ),
    )
  },
}

function nameOf({ line }: SubjectLine): string {
  return [line.procedureCode, line.serviceDate, line.revenueCode ?? '', ...line.modifiers.toSorted()].join(' ')
}
