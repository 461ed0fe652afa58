import type { Bus } from '@claimrail/bus'
import { partitionOf } from '@claimrail/pipeline'
import { encounters, type History } from '@claimrail/tracking'
import type { ViewStore } from '@claimrail/views'

/** What every operation works on. */
export type Ports = { bus: Bus; views: ViewStore; partitions: number }

/** The history of one encounter, or undefined when the view has not heard of it. */
export async function historyOf(ports: Ports, encounterId: string): Promise<History | undefined> {
  const text = await ports.views.get(encounters.name, partitionOf(encounterId, ports.partitions), encounterId)
  return text === undefined ? undefined : (JSON.parse(text) as History)
}
