import type { DatabaseSync } from 'node:sqlite'

/**
 * One stream of rows as a user gave it: a file, an entry of a .zip, the inside of a .gz, a sheet of a workbook. Formats never see the
 * packing. `name` is the bare file name (`icd10cm_order_2025.txt`), of a sheet with that of the sheet behind it; `shown` is what messages
 * call it (`dx.zip/icd10cm_order_2025.txt`, `book.xlsx/Sheet1`).
 */
export type ImportSource = {
  name: string
  shown: string
  /** The file in an archive that it comes from: the same table is often packed as .csv, .txt and .xlsx. */
  file?: string
  /** The first 64 KiB as text, byte order mark gone, for `recognises` and `releaseOf`. Of a sheet, rows with commas between the cells. */
  head: string
  /** Of a sheet, which has no delimiter: the head with tabs. */
  tabbedHead?: string
  /** The bytes from the beginning, unpacked; may be called several times. `linesOf` and `recordsOf` read them as text. */
  bytes(): AsyncIterable<Buffer>
  /** Of a sheet: its rows, from its bytes. */
  records?(bytes: AsyncIterable<Buffer>): AsyncIterable<DelimitedRecord>
  /** What the rows depend on besides the bytes. */
  context?: string
  /** Is told of each line that is no text, when somebody wants to know. */
  onGarbled?(line: number): void
  /** Why no format can read it, in words that say what to do, where that is known. */
  refused?: string
}

/** The cells of a record and the line it begins on. `cells` is undefined where a quote is opened and never closed. */
export type DelimitedRecord = {
  line: number
  cells: readonly string[] | undefined
  /** Of a sheet: the cells, counted from 0, that it keeps as numbers or days. */
  numbers?: ReadonlySet<number>
}

/** What a row cannot be taken for. `field` is the name of the column in the official layout, never its value. */
export type RowFault = { code: RowFaultCode; field: string }
type RowFaultCode =
  /** The row ends before the field. */
  | 'truncated'
  /** The field must say something and is empty. */
  | 'missing'
  /** The field is not written as the layout says: a code, date, number or flag. */
  | 'malformed'
  /** The same, because the spreadsheet keeps a code as a number or a day: its zeros are gone. */
  | 'number'
  /** A date that cannot be in this release, or a period that ends before it begins. */
  | 'date'
  /** The same key has been read before. */
  | 'duplicate'
  /** Bytes that are text neither as UTF-8 nor as windows-1252. */
  | 'encoding'

/** One row of the file, or why it is none. Lines count from 1 as an editor counts them; of a record over several lines, the first. */
export type ReadRow<Row> = { line: number; row: Row } | { line: number; fault: RowFault }

/**
 * Which release a file is a part of. Files of one import that give the same name make one release together (NCCI pairs come in
 * parts). The name is `<stem>-<from>`; a file that does not say from when it holds leaves `from` out and the user must.
 */
export type ReleaseClaim = {
  /** `icd10cm`, `hcpcs`, `ncci-practitioner`: what the release is of. Releases of the same stem follow each other. */
  stem: string
  /** First date of service that it speaks for. */
  from?: string
  /** Last one; left out = until a later release of the stem does. */
  to?: string
}

/** What a release brings: a code system or a table, and whether what is not in it does not exist. */
export type Content = { name: string; complete: boolean }

/**
 * Puts rows of one kind into the tables of a release file. A writer's tables are its own; their names begin with its kind.
 * What is compared between two releases is said by `compared`: the columns that name a row, and those that can change.
 */
export type RowWriter<Row> = {
  kind: string
  /** DDL of the tables, `CREATE TABLE IF NOT EXISTS ...`. */
  schema: string
  /** Prepares the statements once; the function that comes back takes one row, and says false where its key is there already. */
  into(db: DatabaseSync): (row: Row) => boolean
  /** After the last row, inside the same transaction: indexes, full text. */
  finish?(db: DatabaseSync): void
  compared: {
    table: string
    key: readonly string[]
    values: readonly string[]
    ends?: string
    /** A key as people read it, where the table keeps it packed. */
    show?(key: readonly unknown[]): readonly string[]
  }
}

/** An official file layout. `recognises` looks at the head first and trusts the name only where the head can not tell. */
export type ImportFormat<Row = unknown> = {
  /** `icd10cm-order`, `ncci-ptp`: what `--format` and messages call it. */
  name: string
  /** One line for people: publisher and what the file is. */
  about: string
  recognises(head: string, fileName: string): boolean
  releaseOf(head: string, fileName: string): ReleaseClaim
  brings(head: string, fileName: string): readonly Content[]
  /** `from` is the first date of the release, for rows that have no date of their own. */
  read(source: ImportSource, release: { from: string }): AsyncIterable<ReadRow<Row>>
  writer: RowWriter<Row>
}

/** A format whatever its rows are; its own reader and writer agree on them. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows go from a format's reader to its own writer, unseen
export type AnyFormat = ImportFormat<any>
