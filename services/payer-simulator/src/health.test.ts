import { expect, test } from 'vitest'
import { startHealth } from './health.ts'

test('it is ready while its last look went well and says why it is not', async () => {
  let problem: string | undefined
  const health = await startHealth('127.0.0.1', 0, () => problem)
  const ask = async (path: string) => {
    const response = await fetch(`http://${health.address}${path}`)
    return { status: response.status, ...((await response.json()) as object) }
  }
  try {
    expect(await ask('/ready')).toEqual({ status: 200, ok: true, problems: [] })
    problem = 'payer.ENOSPC'
    expect(await ask('/ready')).toEqual({ status: 503, ok: false, problems: ['payer.ENOSPC'] })
    expect(await ask('/health')).toEqual({ status: 200, ok: true, problems: [] })
    expect(await ask('/else')).toMatchObject({ status: 404 })
  } finally {
    await health.close()
  }
})
