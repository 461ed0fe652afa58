import type { Service } from '@claimrail/host'
import { encounters } from '@claimrail/tracking'

/** The tracker: folds every event of an encounter into what people look at. */
export const tracker: Service = { name: 'tracker', create: () => ({ views: [encounters] }) }
