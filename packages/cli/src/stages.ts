import type { OpenPorts } from '@claimrail/host'
import type { Stage } from '@claimrail/pipeline'
import { SERVICES } from './services.ts'

/** Every stage, made as a host would make it, over open ports; none of them is started. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- stages of any state
export function stagesOn(ports: OpenPorts): Stage<any>[] {
  return SERVICES.flatMap((service) => service.create(ports).stages ?? [])
}
