/** Where a server for tests came from. */
export type How = 'environment' | 'docker' | 'local'

/** `gently` lets the server finish (SIGTERM); `hard` gives it no chance (SIGKILL). */
export type Stopping = 'gently' | 'hard'

/** A server, or in words why there is none. */
export type Attempt<Server> = Server | { reason: string }

export interface Way<Server> {
  how: How
  start(): Promise<Attempt<Server>>
}

export type Found<Server> = ({ available: true } & Server) | { available: false; reason: string }

/**
 * Tries each way in turn. What failed is kept, so that the reason names every way that was tried. A server that the
 * environment names but that does not answer is an error: falling back to another one would hide it.
 */
export async function firstOf<Server extends object>(ways: Way<Server>[]): Promise<Found<Server>> {
  const reasons: string[] = []
  for (const way of ways) {
    const result = await way.start().catch((error: unknown) => {
      if (way.how === 'environment') throw error
      return { reason: messageOf(error) }
    })
    if (!('reason' in result)) return { available: true, ...result }
    reasons.push(`${way.how}: ${result.reason}`)
  }
  return { available: false, reason: reasons.join('; ') }
}

/** The server, or an error that says why there is none. */
export function orThrow<Server extends object>(found: Found<Server>, name: string): Server {
  if (!found.available) throw new Error(`no ${name} for tests (${found.reason})`)
  return found
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Runs `attempt` until it returns without throwing, or throws its last error after `milliseconds`. */
export async function eventually<T>(milliseconds: number, attempt: () => Promise<T>): Promise<T> {
  const end = Date.now() + milliseconds
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
