import {
  NO_TABLES,
  type AddOnRow,
  type FeeRow,
  type PairEdit,
  type RuleTables,
  type UnitLimit,
} from '@claimrail/codesets'
import type { PastClaim } from '../../history.ts'
import { pastClaimOf } from '../../history.ts'
import { claim } from '../../claims.testing.ts'
import type { Claim } from '@claimrail/domain'

/** Rows of our own for the tests of edits; every table is there for dates from 2000 on. */
export type TestRows = {
  pairs?: readonly (Pick<PairEdit, 'column1' | 'column2' | 'indicator'> & { ends?: string })[]
  units?: Readonly<Record<string, [units: number, per: UnitLimit['per']]>>
  addOns?: Readonly<Record<string, Pick<AddOnRow, 'type' | 'primaries'>>>
  fees?: Readonly<Record<string, Partial<FeeRow>>>
}

const FROM = '2000-01-01'
const release = 'test-2000-01-01'

/** Tables of these rows; a table that is left out has no release. */
export function tablesOf({ pairs, units, addOns, fees }: TestRows): RuleTables {
  const since = <Answer>(date: string, answer: () => Answer) => (date < FROM ? undefined : answer())
  return {
    ...NO_TABLES,
    ...(pairs && {
      pairs: (_table, one, other, date) =>
        since(date, () =>
          pairs
            .filter(({ column1, column2 }) => [one, other].sort().join() === [column1, column2].sort().join())
            .map((pair) => ({ ...pair, effective: FROM, release }))
            .filter(({ ends = date }) => ends >= date),
        ),
    }),
    ...(units && {
      unitLimit: (_table, code, date) =>
        since(date, () => {
          const row = units[code]
          return row ? { code, units: row[0], per: row[1], effective: FROM, release } : null
        }),
    }),
    ...(addOns && {
      addOn: (code, date) =>
        since(date, () => (addOns[code] ? { code, ...addOns[code], effective: FROM, release } : null)),
    }),
    ...(fees && {
      fee: (code, modifier, date) =>
        since(date, () => (fees[code] ? { code, modifier, status: 'A', ...fees[code], release } : null)),
    }),
  }
}

/** An earlier claim of the patient, as history tells it; by default of the same clinician and payer. */
export function earlier(change: Partial<Claim> = {}): PastClaim {
  return { ...pastClaimOf(claim(change)), patientControlNumber: 'EARLIER0000000001' }
}
