const FRAME = /([\w.-]+\.[jt]s:\d+:\d+)\)?$/

/**
 * Where in the source an error was thrown, as `cut.ts:42:7`; empty when it can not be told. The message may quote what the
 * decision was given, so nothing of it is looked at.
 */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return ''
  const start = error.stack.indexOf(error.message)
  if (start < 0) return ''
  const end = start + error.message.length
  const frame = error.stack.slice(end).split('\n')[1] ?? ''
  return FRAME.exec(frame)?.[1] ?? ''
}
