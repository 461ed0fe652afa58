import type { EncounterMessage, Event, WorkItem } from '@claimrail/domain'
import { story } from '@claimrail/pipeline'
import { feedFiles, receivedEvent, registrationStage } from '@claimrail/registration'
import type { FeedProgress, Refusal } from '@claimrail/registration'

/** An encounter as registration leaves it: registered, waiting for what its source must send, or still open at its source. */
export type FileEncounter =
  { kind: 'registered'; event: Event<'encounter.registered'> } | { kind: 'waiting'; item: WorkItem } | { kind: 'open' }

/** What of a file could not be read: where, and why. */
export type Unread = Omit<Refusal, 'original'>

/** Encounter ids of what never meets a log. */
const ID_KEY = 'files'

/**
 * Registers what files and folders of any format that intake takes hold, without a pipeline. Encounters come in the order of their first
 * message. Rejects when a file can not be read at all.
 */
export async function encountersIn(
  paths: readonly string[],
  onProgress: (progress: FeedProgress) => void,
): Promise<{ encounters: FileEncounter[]; unread: Unread[] }> {
  const registering = story(registrationStage)
  const said = new Map<string, FileEncounter>()
  const unread: Unread[] = []

  function take(message: EncounterMessage): { encounterId: string } {
    const received = receivedEvent(message, ID_KEY)
    const { encounterId } = received
    const [now] = registering.feed(received).events.flatMap(standing)
    said.set(encounterId, now ?? said.get(encounterId) ?? { kind: 'open' })
    return { encounterId }
  }

  await feedFiles(paths, async (messages) => messages.map(take), onProgress, {
    quarantine: {
      async keep({ faults, file, line, message }) {
        unread.push({ faults, ...(file && { file }), ...(line && { line }), ...(message && { message }) })
        return ''
      },
    },
  })
  return { encounters: [...said.values()], unread }
}

function standing(event: Event): FileEncounter[] {
  if (event.type === 'encounter.registered') return [{ kind: 'registered', event }]
  return event.type === 'work.opened' ? [{ kind: 'waiting', item: event.data }] : []
}
