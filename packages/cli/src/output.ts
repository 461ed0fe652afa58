/** Standard output is for results: text as it is, anything else as JSON. */
export function print(result: unknown): void {
  process.stdout.write(`${typeof result === 'string' ? result : JSON.stringify(result, null, 2)}\n`)
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
