import { request } from 'node:http'
import { homedir } from 'node:os'
import { join } from 'node:path'

import type { StartedTestContainer } from 'testcontainers'

import type { Stopping } from './server.ts'

const ANSWER_MS = 1_500
const GENTLE_SECONDS = 10

/** Whether a Docker engine answers `GET /_ping` at `DOCKER_HOST` or at one of the usual sockets. */
export async function dockerAnswers(): Promise<boolean> {
  const answers = await Promise.all(engines().map(ping))
  return answers.includes(true)
}

/**
 * Ends a container that is to start again, past testcontainers: its `stop` can be used once, so one that was stopped before would
 * never be removed, and even without a timeout it sends SIGTERM before SIGKILL.
 */
export async function halt(container: StartedTestContainer, stopping: Stopping = 'gently'): Promise<void> {
  const { getContainerRuntimeClient } = await import('testcontainers')
  const runtime = await getContainerRuntimeClient()
  const halting = runtime.container.getById(container.getId())
  await (stopping === 'hard' ? halting.kill({ signal: 'SIGKILL' }) : halting.stop({ t: GENTLE_SECONDS }))
}

type Engine = { socketPath: string } | { host: string; port: number }

function engines(): Engine[] {
  const named = process.env.DOCKER_HOST
  if (named?.startsWith('unix://')) return [{ socketPath: named.slice('unix://'.length) }]
  if (named?.startsWith('tcp://')) return [address(named)]
  const runtime = process.env.XDG_RUNTIME_DIR
  const sockets = ['/var/run/docker.sock', join(homedir(), '.docker/run/docker.sock')]
  if (runtime) sockets.push(join(runtime, '.docker/run/docker.sock'), join(runtime, 'docker.sock'))
  return sockets.map((socketPath) => ({ socketPath }))
}

function address(url: string): Engine {
  const { hostname, port } = new URL(url)
  return { host: hostname, port: Number(port || 2375) }
}

function ping(engine: Engine): Promise<boolean> {
  return new Promise((resolve) => {
    const asking = request({ ...engine, path: '/_ping', timeout: ANSWER_MS }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    asking.on('timeout', () => asking.destroy())
    asking.on('error', () => resolve(false))
    asking.end()
  })
}
