import type { DatabaseSync } from 'node:sqlite'
import type { RowWriter } from '../import/format.ts'
import type { FeeRow } from './rule-tables.ts'

/** Payment policy indicators of a code and modifier, each as published. */
export type FeeIndicatorRow = Required<
  Pick<
    FeeRow,
    | 'code'
    | 'modifier'
    | 'status'
    | 'pcTc'
    | 'globalDays'
    | 'multipleProcedure'
    | 'bilateral'
    | 'assistant'
    | 'coSurgeon'
    | 'team'
    | 'endoscopicBase'
  >
>
/** Relative values of a code and modifier, in hundredths, and the conversion factor, in hundredths of a cent. */
export type FeeAmountRow = Required<
  Pick<
    FeeRow,
    | 'code'
    | 'modifier'
    | 'workRvu'
    | 'nonFacilityPeRvu'
    | 'facilityPeRvu'
    | 'malpracticeRvu'
    | 'nonFacilityRvu'
    | 'facilityRvu'
    | 'conversionFactor'
  >
>

const INDICATORS = [
  'status',
  'pcTc',
  'globalDays',
  'multipleProcedure',
  'bilateral',
  'assistant',
  'coSurgeon',
  'team',
  'endoscopicBase',
] as const satisfies readonly (keyof FeeIndicatorRow)[]
const AMOUNTS = [
  'workRvu',
  'nonFacilityPeRvu',
  'facilityPeRvu',
  'malpracticeRvu',
  'nonFacilityRvu',
  'facilityRvu',
  'conversionFactor',
] as const satisfies readonly (keyof FeeAmountRow)[]

export const feeIndicatorWriter: RowWriter<FeeIndicatorRow> = writer('pfs_indicators', INDICATORS, 'TEXT')
export const feeAmountWriter: RowWriter<FeeAmountRow> = writer('pfs_amounts', AMOUNTS, 'INTEGER')

/** Both tables from one file. */
export const feeWriter: RowWriter<FeeIndicatorRow & FeeAmountRow> = {
  kind: 'pfs',
  schema: `${feeIndicatorWriter.schema}; ${feeAmountWriter.schema};
    CREATE VIEW IF NOT EXISTS pfs AS SELECT * FROM pfs_indicators JOIN pfs_amounts USING (code, modifier)`,
  into(db) {
    const putIndicators = feeIndicatorWriter.into(db)
    const putAmounts = feeAmountWriter.into(db)
    return (row) => putIndicators(row) && putAmounts(row)
  },
  compared: { table: 'pfs', key: ['code', 'modifier'], values: [...INDICATORS, ...AMOUNTS] },
}

function writer<Name extends string, Row extends { code: string; modifier: string } & Record<Name, string | number>>(
  kind: string,
  columns: readonly Name[],
  type: 'TEXT' | 'INTEGER',
): RowWriter<Row> {
  const declared = columns.map((column) => `${column} ${type} NOT NULL`).join(', ')
  return {
    kind,
    schema: `CREATE TABLE IF NOT EXISTS ${kind} (
      code TEXT NOT NULL, modifier TEXT NOT NULL, ${declared}, PRIMARY KEY (code, modifier)) STRICT, WITHOUT ROWID`,
    into: (db) => {
      const places = ['?', '?', ...columns.map(() => '?')].join(', ')
      const add = db.prepare(`INSERT OR IGNORE INTO ${kind} (code, modifier, ${columns.join(', ')}) VALUES (${places})`)
      return (row) => add.run(row.code, row.modifier, ...columns.map((column) => row[column])).changes === 1
    },
    compared: { table: kind, key: ['code', 'modifier'], values: columns },
  }
}

type Find<Row> = (code: string, modifier: string) => Row | undefined

export function feeIndicatorFinder(db: DatabaseSync): Find<FeeIndicatorRow> {
  return finder(db, 'pfs_indicators', INDICATORS)
}

export function feeAmountFinder(db: DatabaseSync): Find<FeeAmountRow> {
  return finder(db, 'pfs_amounts', AMOUNTS)
}

function finder<Row>(db: DatabaseSync, kind: string, columns: readonly string[]): Find<Row> {
  const find = db.prepare(`SELECT code, modifier, ${columns.join(', ')} FROM ${kind} WHERE code = ? AND modifier = ?`)
  return (code, modifier) => find.get(code, modifier) as Row | undefined
}
