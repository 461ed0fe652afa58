import { setTimeout as pause } from 'node:timers/promises'
import { status, type Ports, type Status } from '@claimrail/operations'

const EVERY_MS = 250
/** With nothing moving for so long, what is still on its way waits for someone else. */
const QUIET_MS = 15_000

/** Watches until nothing is on its way any more, or nothing has moved for a while; resolves to the last status. */
export async function untilSettled(
  ports: Ports,
  fed: () => boolean,
  onStatus: (status: Status) => void,
): Promise<Status> {
  let picture = ''
  let movedAt = Date.now()
  for (;;) {
    const now = await status(ports, Date.now())
    onStatus(now)
    const next = JSON.stringify([now.encounters, now.ledger, now.stages.map((stage) => stage.backlog)])
    if (next !== picture) movedAt = Date.now()
    picture = next
    if (fed() && (isSettled(now) || Date.now() - movedAt > QUIET_MS)) return now
    await pause(EVERY_MS)
  }
}

function isSettled({ encounters, stages, viewBacklog }: Status): boolean {
  const moving = encounters.registered + encounters.coded + encounters.scrubbed + encounters.atPayer + encounters.parked
  return moving === 0 && viewBacklog === 0 && stages.every((stage) => stage.backlog === 0)
}
