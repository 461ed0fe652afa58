import type { FastifyInstance } from 'fastify'
import { reportOn, show, type Report, type ShownGap, type ShownSegment } from '@claimrail/x12'
import { problem } from './problem.ts'

/** Bytes of a file that is looked at; for larger ones there is `claimrail x12 show`. */
const MOST_BYTES = 2_000_000

const MOST_SEGMENTS = 5_000
const MOST_FINDINGS = 1_000

/** Only a page of the console can send this: another site's page may send text, not this. */
const TYPE = 'application/edi-x12'

/** What the page shows of a file: as many segments as it can draw, and everything that is found, in numbers at least. */
type Look = Omit<Report, 'findings'> & {
  segments: (ShownSegment | ShownGap)[]
  segmentCount: number
  findings: Report['findings']
  findingCount: number
}

/** Shows a file that is sent. It is kept in memory while it is answered, never stored, never logged. */
export function addX12Api(app: FastifyInstance): void {
  app.addContentTypeParser(TYPE, { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_request, body, done) => {
    done(null, body)
  })
  app.post<{ Body: unknown }>('/api/x12', { bodyLimit: MOST_BYTES }, async (request, reply) => {
    const { body } = request
    if (!Buffer.isBuffer(body) || body.length === 0)
      return problem(reply, 400, 'no-file', `Send the bytes of an X12 file as ${TYPE}.`)
    return reply.header('cache-control', 'no-store').send(await look(body))
  })
}

async function look(file: Uint8Array): Promise<Look> {
  const segments: Look['segments'] = []
  let segmentCount = 0
  for await (const shown of show(file)) {
    if (segmentCount++ < MOST_SEGMENTS) segments.push(shown)
  }
  const report = await reportOn(file, {})
  const { findings } = report
  return {
    ...report,
    ...{ segments, segmentCount },
    ...{ findings: findings.slice(0, MOST_FINDINGS), findingCount: findings.length },
  }
}
