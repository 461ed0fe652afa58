import { contentIdOf } from '@claimrail/domain'
import { NO_PROJECTION, partitionOf } from '@claimrail/pipeline'
import type { ViewStore } from '@claimrail/views'

const VIEW = 'intake.idempotency'
const ATTEMPTS = 20

/** What is kept of a request: the hash of its body, and the answer once there was one. No key, no body. */
type Kept = { body: string; answer?: string }

/**
 * What a request with an `Idempotency-Key` may do. first: go on, `finish` with the answer when there is one, `release` in any case. again: give this
 * answer. busy: the first one is under way here. other: the key was used for another body.
 */
export type Claimed =
  | { kind: 'first'; finish(answer: string): Promise<void>; release(): void }
  | { kind: 'again'; answer: string }
  | { kind: 'busy' }
  | { kind: 'other' }

export type Idempotency = { claim(key: string, body: Uint8Array): Promise<Claimed> }

/**
 * Remembers answers by key, in the view store, so that they outlive the process. A request that a crash cut off may go on when it comes
 * again: its messages make the same events, so nothing is doubled.
 */
export function idempotency(views: ViewStore, partitions: number): Idempotency {
  const underWay = new Set<string>()
  const turns = new Map<number, Promise<unknown>>()

  /** One at a time for a partition: saves of one process must not make each other fail. */
  function settle(key: string, kept: Kept): Promise<Kept> {
    const partition = partitionOf(key, partitions)
    const before = turns.get(partition) ?? Promise.resolve()
    const turn = before.then(() => settleNow(partition, key, kept))
    turns.set(
      partition,
      turn.catch(() => {}),
    )
    return turn
  }

  async function settleNow(partition: number, key: string, kept: Kept): Promise<Kept> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const { version, states } = await views.load(VIEW, partition, [key])
      const found = parseKept(states.get(key))
      if (found && (found.answer !== undefined || found.body !== kept.body || kept.answer === undefined)) return found
      const change = { key, state: JSON.stringify(kept), projection: NO_PROJECTION }
      const save = { view: VIEW, partition, expectedVersion: version, checkpoint: {}, changes: [change] }
      if (await views.save(save)) return kept
    }
    throw new Error('the idempotency key could not be settled')
  }

  return {
    async claim(rawKey, bytes) {
      const key = contentIdOf(rawKey)
      const body = contentIdOf(bytes)
      if (underWay.has(key)) return { kind: 'busy' }
      underWay.add(key)
      let isHeld = true
      const release = () => {
        if (isHeld) underWay.delete(key)
        isHeld = false
      }
      try {
        const kept = await settle(key, { body })
        if (kept.body === body && kept.answer === undefined) {
          const finish = (answer: string) => settle(key, { body, answer }).then(release)
          return { kind: 'first', finish, release }
        }
        release()
        return kept.body === body ? { kind: 'again', answer: kept.answer ?? '' } : { kind: 'other' }
      } catch (error) {
        release()
        throw error
      }
    },
  }
}

function parseKept(state: string | undefined): Kept | undefined {
  return state === undefined ? undefined : (JSON.parse(state) as Kept)
}
