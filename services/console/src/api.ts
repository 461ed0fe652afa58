import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { isEncounterId, parsePatientControlNumber } from '@claimrail/domain'
import {
  answer,
  ANSWER_FAULTS,
  find,
  historyOf,
  openQueries,
  planReplay,
  replay,
  REPLAYABLE,
  status,
  timeline,
  type Ports,
  type ReplayRequest,
  type Waiting,
} from '@claimrail/operations'
import { INTAKES, STAGES, TOPICS, toMermaid } from '@claimrail/pipeline'
import { conservation, encounters, ENCOUNTER_STATES, encounterView, type EncounterView } from '@claimrail/tracking'
import { z } from 'zod'
import { filterFrom, filterSchema } from './filter.ts'
import { fieldsOf, problem } from './problem.ts'

const USUAL_ROWS = 100
const MAX_ROWS = 500

/** Never everything by accident: a filter must say more than how many. */
const replaySchema = z
  .strictObject({
    ids: z.array(z.string().refine(isEncounterId)).min(1).max(10_000).optional(),
    filter: filterSchema.refine(({ limit: _, ...fields }) => Object.keys(fields).length > 0).optional(),
    from: z.enum(REPLAYABLE).optional(),
    because: z.string().max(500).default(''),
    by: z.string().max(100).default('console'),
  })
  .refine(({ ids, filter }) => (ids === undefined) !== (filter === undefined), { path: ['ids or filter'] })

const answerSchema = z.strictObject({
  encounterId: z.string().refine(isEncounterId),
  queryId: z.string().min(1).max(64),
  value: z.string().min(1).max(500),
  by: z.string().min(1).max(100),
})

/** The console's API: what `claimrail status|encounter|failed|replay|graph` show, over HTTP. */
export function addApi(app: FastifyInstance, ports: Ports): void {
  app.get('/api/status', () => status(ports, Date.now()))

  app.get('/api/conservation', async () =>
    conservation(ports.bus, await ports.views.tally(encounters.name), ports.partitions),
  )

  app.get('/api/graph', () => ({
    ...{ stages: STAGES, topics: TOPICS, intakes: INTAKES },
    states: ENCOUNTER_STATES,
    mermaid: toMermaid(),
  }))

  app.get('/api/encounters', async (request, reply) => {
    const parsed = filterSchema.safeParse(request.query)
    if (!parsed.success)
      return problem(reply, 400, 'bad-filter', `This can not be filtered by: ${fieldsOf(parsed.error)}.`)
    const filter = filterFrom(parsed.data)
    const rows: EncounterView[] = []
    const limit = Math.min(filter.limit ?? USUAL_ROWS, MAX_ROWS)
    for await (const { view } of find(ports, { ...filter, limit })) rows.push(view)
    return rows
  })

  app.get<{ Params: { id: string } }>('/api/encounters/:id', async (request, reply) => {
    const id = encounterIdFrom(request.params.id)
    const history = id === undefined ? undefined : await historyOf(ports, id)
    if (!history)
      return problem(reply, 404, 'no-such-encounter', 'No encounter with this id is known; the tracker may lag.')
    return { ...encounterView(history), timeline: timeline(history) }
  })

  app.get('/api/queries', async () => {
    const waiting: Waiting[] = []
    for await (const one of openQueries(ports)) {
      waiting.push(one)
      if (waiting.length === MAX_ROWS) break
    }
    return waiting
  })

  app.post('/api/answers', async (request, reply) => {
    const parsed = answerSchema.safeParse(request.body)
    if (!parsed.success) {
      const wanted = 'Send encounterId, queryId, value and by.'
      return problem(reply, 400, 'bad-answer', `${wanted} At fault: ${fieldsOf(parsed.error)}.`)
    }
    const read = await answer(ports, { ...parsed.data, answeredAt: new Date().toISOString() })
    if (read.ok) return reply.code(202).send({ encounterId: parsed.data.encounterId })
    const isUnfit = read.code === 'not-a-choice' || read.code === 'not-an-answer'
    return problem(reply, isUnfit ? 422 : 404, read.code, ANSWER_FAULTS[read.code])
  })

  app.post('/api/replays', async (request, reply) => {
    const parsed = replaySchema.safeParse(request.body)
    if (!parsed.success) {
      const wanted = 'Send ids (encounter ids) or filter, and optionally from, because and by.'
      return problem(reply, 400, 'bad-replay', `${wanted} At fault: ${fieldsOf(parsed.error)}.`)
    }
    const asked = requestOf(parsed.data)
    return reply.code(202).send(await replay(ports, asked, await planReplay(ports, asked)))
  })
}

/** An encounter id, the patient control number of one of its claims, or the place of what is unmatched. */
function encounterIdFrom(text: string): string | undefined {
  return isEncounterId(text) || /^partition-\d+$/.test(text) ? text : parsePatientControlNumber(text)?.encounterId
}

function requestOf({ ids, filter, from, because, by }: z.infer<typeof replaySchema>): ReplayRequest {
  return {
    requestId: randomUUID(),
    select: ids ? { ids } : { filter: filterFrom(filter ?? {}) },
    reason: because,
    by,
    at: new Date().toISOString(),
    ...(from && { fromStage: from }),
  }
}
