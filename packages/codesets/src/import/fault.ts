/** Why an import is refused as a whole: what is wrong and what to do, in words for people. Quotes no row of a file. */
export class ImportFault extends Error {
  override readonly name = 'ImportFault'
  readonly code: ImportFaultCode
  constructor(code: ImportFaultCode, message: string) {
    super(message)
    this.code = code
  }
}

export type ImportFaultCode =
  /** A file is not there or cannot be read. */
  | 'file'
  /** A .zip or .gz is broken or cut off. */
  | 'packing'
  /** No format knows the file, or none knows an entry of the archive. */
  | 'unrecognised'
  /** The file does not say from when it holds. */
  | 'undated'
  /** It says so and was given another date. */
  | 'year'
  /** Rows are broken and good ones were not asked for alone. */
  | 'rows'
  /** Nothing in the file is a row. */
  | 'empty'
  /** A release of the name is there and holds something else. */
  | 'conflict'
  /** Something that is not a release file, or one of another version, is in the folder. */
  | 'store'
