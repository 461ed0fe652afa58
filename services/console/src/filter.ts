import { FAILED_STATES, type Filter } from '@claimrail/operations'
import { ENCOUNTER_STATES } from '@claimrail/tracking'
import { z } from 'zod'

const word = z
  .string()
  .max(60)
  .regex(/^[\w.:-]*$/)

/** The filter as it comes in a query or a body; every field may be left out. */
export const filterSchema = z.object({
  state: z.enum([...ENCOUNTER_STATES, 'failed', 'any']).optional(),
  stage: word.optional(),
  reason: word.optional(),
  payer: word.optional(),
  provider: word.optional(),
  specialty: word.optional(),
  limit: z.coerce.number().int().min(1).optional(),
})

/** Without a state, what waits for a person. */
export function filterFrom({
  state,
  stage,
  reason,
  payer,
  provider,
  specialty,
  limit,
}: z.infer<typeof filterSchema>): Filter {
  const filter: Filter = {}
  if (state === undefined || state === 'failed') filter.states = FAILED_STATES
  else if (state !== 'any') filter.states = [state]
  if (stage) filter.stage = stage
  if (reason) filter.reason = reason
  if (payer) filter.payer = payer
  if (provider) filter.provider = provider
  if (specialty) filter.specialty = specialty
  if (limit) filter.limit = limit
  return filter
}
