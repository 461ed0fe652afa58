const CODE = /^[\w.-]{1,60}$/

/** A code to tell an error by: its `code`, else its name. Never its message, which may quote what it was given. */
export function codeOfError(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown'
  const { code, name } = error as { code?: unknown; name?: unknown }
  if (typeof code === 'string' && CODE.test(code)) return code
  return typeof name === 'string' && CODE.test(name) ? name : 'unknown'
}
