import type { FastifyInstance, FastifyReply } from 'fastify'
import { randomUUID } from 'node:crypto'
import { isEncounterId } from '@claimrail/domain'
import { find, historyOf, planReplay, replay, REPLAYABLE, status, timeline, type Ports } from '@claimrail/operations'
import { INTAKES, STAGES, TOPICS, toMermaid } from '@claimrail/pipeline'
import { conservation, encounters, encounterView, type EncounterView } from '@claimrail/tracking'
import { z } from 'zod'
import { filterFrom, filterSchema } from './filter.ts'

const MAX_ROWS = 500

const replaySchema = z.object({
  ids: z.array(z.string().refine(isEncounterId)).min(1).max(10_000).optional(),
  filter: filterSchema.optional(),
  from: z.enum(REPLAYABLE).optional(),
  because: z.string().max(500).default(''),
  by: z.string().max(100).default('console'),
})

/** The console's API: what `claimrail status|encounter|failed|replay|graph` show, over HTTP. */
export function addApi(app: FastifyInstance, ports: Ports): void {
  app.get('/api/status', () => status(ports, Date.now()))

  app.get('/api/conservation', async () =>
    conservation(ports.bus, await ports.views.tally(encounters.name), ports.partitions),
  )

  app.get('/api/graph', () => ({ stages: STAGES, topics: TOPICS, intakes: INTAKES, mermaid: toMermaid() }))

  app.get('/api/encounters', async (request, reply) => {
    const parsed = filterSchema.safeParse(request.query)
    if (!parsed.success) return problem(reply, 400, 'bad-filter', 'A filter field has a value that is not allowed.')
    const rows: EncounterView[] = []
    const filter = filterFrom(parsed.data)
    for await (const { view } of find(ports, { ...filter, limit: Math.min(filter.limit ?? 100, MAX_ROWS) }))
      rows.push(view)
    return rows
  })

  app.get<{ Params: { id: string } }>('/api/encounters/:id', async (request, reply) => {
    const { id } = request.params
    const history = isEncounterId(id) ? await historyOf(ports, id) : undefined
    if (!history)
      return problem(reply, 404, 'no-such-encounter', 'No encounter with this id is known; the tracker may lag.')
    return { ...encounterView(history), timeline: timeline(history) }
  })

  app.post('/api/replays', async (request, reply) => {
    const parsed = replaySchema.safeParse(request.body)
    if (!parsed.success || (!parsed.data.ids && !parsed.data.filter)) {
      return problem(
        reply,
        400,
        'bad-replay',
        'Send ids (encounter ids) or filter, and optionally from, because and by.',
      )
    }
    const { ids, filter, from, because, by } = parsed.data
    const asked = {
      requestId: randomUUID(),
      select: ids ? { ids } : { filter: filterFrom(filter ?? {}) },
      reason: because,
      by,
      at: new Date().toISOString(),
      ...(from && { fromStage: from }),
    }
    return reply.code(202).send(await replay(ports, asked, await planReplay(ports, asked)))
  })
}

/** An error as RFC 9457 says it. */
export function problem(reply: FastifyReply, statusCode: number, code: string, detail: string): FastifyReply {
  return reply
    .code(statusCode)
    .type('application/problem+json')
    .send({ type: `urn:claimrail:problem:${code}`, title: code, status: statusCode, detail })
}
