import type { FastifyReply } from 'fastify'
import type { ZodError } from 'zod'

/** An error as RFC 9457 says it. */
export function problem(reply: FastifyReply, status: number, code: string, detail: string): FastifyReply {
  return reply
    .code(status)
    .type('application/problem+json')
    .send(Buffer.from(JSON.stringify({ type: `urn:claimrail:problem:${code}`, title: code, status, detail })))
}

/** The fields at fault, without what stood in them. */
export function fieldsOf({ issues }: ZodError): string {
  const paths = issues.map(
    ({ code, path }) => path.join('.') || (code === 'unrecognized_keys' ? 'an unknown field' : 'the body'),
  )
  return [...new Set(paths)].join(', ')
}
