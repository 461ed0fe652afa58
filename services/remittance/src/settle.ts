import type { NewEvent } from '@claimrail/pipeline'
import type { Account, Waiting } from './account.ts'
import { adjudicate, work, type Cut } from './adjudicate.ts'
import { placeOf } from './control-number.ts'
import { cancelPair } from './reverse.ts'
import { obstacleItem } from './work-items.ts'

export type Settled = { account: Account; events: NewEvent[] }

/** A payment came: it is posted, and so is what waited for it, as a correction does that was read before the reversal. */
export function settlePayment(account: Account, waiting: Waiting, of: Cut): Settled {
  return arrive({ account, events: [] }, waiting, of)
}

/** A claim became known: what waited for it comes once more, in the order in which it came, so that the result is as if it had come after. */
export function settleClaim(account: Account, of: Cut): Settled {
  const start: Settled = { account: { ...account, waiting: [] }, events: [] }
  return account.waiting.reduce((settled, waiting) => arrive(settled, waiting, of), start)
}

function arrive({ account, events }: Settled, waiting: Waiting, of: Cut): Settled {
  let settled = postWhatCanBe({ account: { ...account, waiting: [...account.waiting, waiting] }, events }, of)
  for (let next = cancelPair(settled.account); next; next = cancelPair(settled.account)) {
    settled = postWhatCanBe({ ...settled, account: next }, of)
  }
  return tellObstacles(settled, of)
}

/** Posts every waiting payment that can be, in the order they came, until none is left that can. What still waits for a reason is told once. */
function postWhatCanBe({ account, events }: Settled, of: Cut): Settled {
  const made = [...events]
  let current = account
  for (let i = 0; i < current.waiting.length;) {
    const waiting = current.waiting[i]
    const done = waiting && adjudicate(current, waiting, placeOf(waiting.received), of)
    if (!waiting || !done || typeof done === 'string') {
      i += 1
      continue
    }
    current = { ...done.account, waiting: done.account.waiting.filter((one) => one !== waiting) }
    made.push(...done.events)
    i = 0
  }
  return { account: current, events: made }
}

function tellObstacles({ account, events }: Settled, of: Cut): Settled {
  const told = [...events]
  const waiting = account.waiting.map((one) => {
    const place = placeOf(one.received)
    const claim = account.claims[place]
    const obstacle = adjudicate(account, one, place, of)
    if (one.told || !claim || typeof obstacle !== 'string' || obstacle === 'claimUnknown') return one
    told.push(work(obstacleItem(one.received, obstacle), 'held', one, claim))
    return { ...one, told: true as const }
  })
  return { account: { ...account, waiting }, events: told }
}
