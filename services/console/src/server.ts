import fastify, { type FastifyInstance } from 'fastify'
import type { RunningSource, ServiceContext, Source } from '@claimrail/host'
import { readFile } from 'node:fs/promises'
import { addApi } from './api.ts'
import { problem } from './problem.ts'
import { addX12Api } from './x12-api.ts'

const PAGES: Record<string, { file: string; type: string }> = {
  '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/x12': { file: 'x12.html', type: 'text/html; charset=utf-8' },
  '/encounters/:id': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/console.css': { file: 'console.css', type: 'text/css; charset=utf-8' },
  '/x12.css': { file: 'x12.css', type: 'text/css; charset=utf-8' },
  ...Object.fromEntries(
    ['console.js', 'dom.js', 'encounter.js', 'pipeline.js', 'queries.js', 'x12.js'].map((file) => [
      `/${file}`,
      { file, type: 'text/javascript; charset=utf-8' },
    ]),
  ),
}

/** Everything from here, nothing from elsewhere, in no one's frame. */
const HEADERS = {
  'content-security-policy': "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** The console as a source of a host: the API and the pages on `consolePort`. */
export function consoleServer(context: ServiceContext): Source {
  return { name: 'console', start: () => start(context) }
}

async function start(context: ServiceContext): Promise<RunningSource> {
  const app = fastify({ bodyLimit: 1_000_000 })
  // Another site's page can send text without asking first; JSON it can not.
  app.removeContentTypeParser('text/plain')
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const statusCode = error.statusCode ?? 500
    if (statusCode === 413) return problem(reply, 413, 'too-large', 'This is more than can be shown here.')
    return problem(
      reply,
      statusCode,
      statusCode < 500 ? 'bad-request' : 'unexpected',
      'The request could not be answered.',
    )
  })
  app.setNotFoundHandler((_request, reply) => problem(reply, 404, 'not-found', 'There is nothing at this address.'))
  addApi(app, context)
  addX12Api(app)
  await addPages(app)
  const address = await app.listen({ host: context.options.httpHost, port: context.options.consolePort })
  return { stop: () => app.close(), address: new URL(address).host, problem: () => undefined }
}

async function addPages(app: FastifyInstance): Promise<void> {
  for (const [path, { file, type }] of Object.entries(PAGES)) {
    const content = await readFile(new URL(`page/${file}`, import.meta.url))
    app.get(path, (_request, reply) => reply.type(type).headers(HEADERS).send(content))
  }
}
