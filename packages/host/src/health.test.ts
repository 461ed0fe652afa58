import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startHealthServer, type HealthServer } from './health.ts'

let problems: string[] = []
let server: HealthServer
beforeEach(async () => {
  problems = []
  const checks = {
    live: () => problems,
    ready: async () => {
      if (problems.includes('throw')) throw new Error('Jane Doe')
      return problems
    },
    metrics: async () => ({ type: 'text/plain', text: 'claimrail_x 1\n' }),
  }
  server = await startHealthServer(checks, '127.0.0.1', 0)
})
afterEach(() => server.close())

const get = async (path: string, method = 'GET') => {
  const response = await fetch(`http://${server.address}${path}`, { method })
  return { status: response.status, text: await response.text() }
}

describe('the health server', () => {
  it('answers 200 when nothing is wrong', async () => {
    for (const path of ['/health', '/ready', '/ready?from=probe']) {
      expect(await get(path)).toEqual({ status: 200, text: '{"ok":true,"problems":[]}\n' })
    }
  })

  it('answers 503 with the codes of what is wrong', async () => {
    problems = ['bus: KafkaJSConnectionError']
    const text = '{"ok":false,"problems":["bus: KafkaJSConnectionError"]}\n'
    expect(await get('/ready')).toEqual({ status: 503, text })
    expect(await get('/health')).toEqual({ status: 503, text })
  })

  it('answers 503 without the words of the error when a check fails', async () => {
    problems = ['throw']
    expect(await get('/ready')).toEqual({ status: 503, text: '{"problems":["health.failed"]}\n' })
  })

  it('gives the metrics', async () => {
    expect(await get('/metrics')).toEqual({ status: 200, text: 'claimrail_x 1\n' })
  })

  it('has nothing else, and takes nothing', async () => {
    expect((await get('/elsewhere')).status).toBe(404)
    expect((await get('/health', 'POST')).status).toBe(405)
    expect(await get('/health', 'HEAD')).toEqual({ status: 200, text: '' })
  })

  it('says when its port is taken', async () => {
    const port = Number(server.address.split(':')[1])
    const checks = { live: () => [], ready: () => [], metrics: async () => ({ type: '', text: '' }) }
    await expect(startHealthServer(checks, '127.0.0.1', port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})
