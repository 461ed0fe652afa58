import { coding } from '@claimrail/coding'
import { console } from '@claimrail/console'
import type { Service } from '@claimrail/host'
import { registration } from '@claimrail/registration'
import { remittance } from '@claimrail/remittance'
import { scrubbing } from '@claimrail/scrubbing'
import { submission } from '@claimrail/submission'
import { tracker } from '@claimrail/tracker'
import { Failure } from './output.ts'

/** Every service of the system, in the order of the pipeline. */
export const SERVICES: readonly Service[] = [registration, coding, scrubbing, submission, remittance, tracker, console]

/** The services that a comma-separated list names; `all` is all of them. */
export function servicesNamed(list: string): Service[] {
  const names = list.split(',').map((name) => name.trim())
  if (names.includes('all')) return [...SERVICES]
  return names.map((name) => {
    const service = SERVICES.find((known) => known.name === name)
    if (!service)
      throw new Failure(`no stage "${name}"; the stages are all, ${SERVICES.map((known) => known.name).join(', ')}`, 2)
    return service
  })
}
