import { SPECIALTIES, STAGE_NAMES } from '@claimrail/domain'
import { FAILED_STATES, type Filter } from '@claimrail/operations'
import { ENCOUNTER_STATES } from '@claimrail/tracking'
import { z } from 'zod'

const word = z
  .string()
  .max(60)
  .regex(/^[\w.:-]*$/)
const instant = z.union([z.iso.date(), z.iso.datetime({ offset: true })])

/** The filter as it comes in a query or a body; every field may be left out, and no other is taken. */
export const filterSchema = z.strictObject({
  state: z.enum([...ENCOUNTER_STATES, 'failed', 'any']).optional(),
  stage: z.enum(STAGE_NAMES).optional(),
  reason: word.optional(),
  payer: word.optional(),
  provider: word.optional(),
  specialty: z.enum(SPECIALTIES).optional(),
  since: instant.optional(),
  until: instant.optional(),
  limit: z.coerce.number().int().min(1).optional(),
})

export type FilterFields = z.infer<typeof filterSchema>

/** Without a state, what waits for a person. */
export function filterFrom({ state, ...fields }: FilterFields): Filter {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))
  if (state === 'any') return given
  return { ...given, states: state === undefined || state === 'failed' ? FAILED_STATES : [state] }
}
