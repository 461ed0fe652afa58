import { faultEntry, type Fault, type FaultCode, type Refusal } from '../fault.ts'

/** An error as RFC 9457 (application/problem+json) has it, with the faults found. `instance` names what is kept in quarantine. */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  instance?: string
  errors: readonly (Fault & { line?: number; message?: number })[]
}

/** Problems that are not in the content. */
const PROBLEMS = {
  'not-found': { status: 404, title: 'There is nothing here.' },
  'method-not-allowed': { status: 405, title: 'Only POST is answered here.' },
  'in-flight': { status: 409, title: 'The first request with this key is still under way.' },
  'too-large': { status: 413, title: 'The body is larger than is accepted.' },
  'media-type': { status: 415, title: 'This media type or encoding is not read.' },
  'key-reused': { status: 422, title: 'This key was used for another body.' },
  'key-malformed': { status: 400, title: 'The Idempotency-Key is malformed.' },
  'malformed-request': { status: 400, title: 'This is no HTTP request that can be read.' },
  overloaded: { status: 429, title: 'Too much is waiting: send it again later.' },
  unexpected: { status: 500, title: 'Something unexpected went wrong.' },
  unavailable: { status: 503, title: 'It could not be made durable: send it again later.' },
} as const

export type ProblemCode = keyof typeof PROBLEMS

export function problem(code: ProblemCode, detail = '', errors: Problem['errors'] = []): Problem {
  const { status, title } = PROBLEMS[code]
  return { type: typeOf(code), title, status, detail: detail || title, errors }
}

/** The problem of a request of which nothing could be taken. `name` is that of its first refusal in quarantine. */
export function problemOf(refusals: readonly Refusal[], name: string | undefined): Problem {
  const errors = refusals.flatMap(errorsOf)
  const code = errors[0]?.code ?? 'unreadable'
  const { status, text } = faultEntry(code)
  const count = errors.length > 1 ? ` And ${errors.length - 1} more.` : ''
  const instance = name && { instance: `urn:claimrail:quarantine:${name}` }
  return { type: typeOf(code), title: text, status, detail: `${text}${count}`, ...instance, errors }
}

/** The faults of one refusal, each with its line or message. */
export function errorsOf({ faults, line, message }: Refusal): (Fault & { line?: number; message?: number })[] {
  return faults.map((fault) => ({ ...fault, ...(line && { line }), ...(message && { message }) }))
}

function typeOf(code: ProblemCode | FaultCode): string {
  return `urn:claimrail:problem:${code}`
}
