/**
 * Why a view store could not answer. away: not reachable, or no answer in time. busy: another process held it too long.
 * failed: it answered with an error. projection: a projection holds something that is not a whole number.
 */
export type ViewStoreErrorCode = 'views.away' | 'views.busy' | 'views.failed' | 'views.projection'

/**
 * The only error of a view store. Neither message nor cause repeats what the store or its client said: those quote arguments,
 * and arguments are patient data.
 */
export class ViewStoreError extends Error {
  override readonly name = 'ViewStoreError'
  readonly code: ViewStoreErrorCode
  /** A word of the store's own vocabulary, such as `OOM` or a SQLite result code; never a value. */
  readonly detail: string
  constructor(code: ViewStoreErrorCode, detail: string) {
    super(`${code} (${detail})`)
    this.code = code
    this.detail = detail
  }
}
