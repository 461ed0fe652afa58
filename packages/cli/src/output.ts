import { once } from 'node:events'

/** Standard output is for results: text as it is, anything else as JSON. */
export function print(result: unknown): void {
  process.stdout.write(`${typeof result === 'string' ? result : JSON.stringify(result, null, 2)}\n`)
}

/** Writes to standard output; resolves when its reader has room for more, so that a long result is never held in memory. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** Standard error is for everything that is not the result. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** What went wrong and what to do next. Exit code 1 unless another is given; 2 is for wrong use. */
export class Failure extends Error {
  readonly code: number
  constructor(message: string, code = 1) {
    super(message)
    this.code = code
  }
}
