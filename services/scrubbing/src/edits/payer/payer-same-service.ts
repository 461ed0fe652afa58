import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import type { SubjectLine } from '../../subject.ts'
import { BY_PACK, byPack } from './by-pack.ts'

/**
 * Not repaired: two lines of one service may be one service entered twice, which only a person can tell.
 */
export const payerSameService: Edit = {
  ...BY_PACK,
  id: 'payer-same-service',
  severity: 'warn',
  owner: 'biller',
  wrong: 'Several of one procedure on one day do not stand as the payer wants them.',
  fix: 'Put them on one line with units, or on a line each, as the payer’s rules say.',
  prevents: ['CARC.18'],
  check: (subject) =>
    byPack(
      subject,
      (pack) => pack.lines?.sameService,
      (style) => {
        const countable = subject.lines.filter(isCountable)
        if (style === 'one line each') {
          const several = countable.filter(({ line }) => line.units > 1)
          return failAt(several.map(({ path }) => `${path}.units`))
        }
        const same = [...Map.groupBy(countable, nameOf).values()].filter((group) => group.length > 1)
        return same.length === 0 && countable.length === 0
          ? NOT_APPLICABLE
          : failAt(same.flat().map(({ path }) => path))
      },
    ),
}

/** Drugs and timed codes have units by nature. */
function isCountable({ procedure }: SubjectLine): boolean {
  return procedure !== undefined && procedure.facts.kind !== 'drug' && procedure.facts.minutes === undefined
}

function nameOf({ line }: SubjectLine): string {
  return [line.procedureCode, line.serviceDate, line.revenueCode ?? '', ...line.modifiers.toSorted()].join(' ')
}
