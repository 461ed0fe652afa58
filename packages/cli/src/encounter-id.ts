import { isEncounterId, parsePatientControlNumber } from '@claimrail/domain'
import { Failure } from './output.ts'

/**
 * The encounter that people name by its id or by the patient control number of one of its claims; or the place of what is
 * unmatched, as `failed` lists it. Throws Failure.
 */
export function encounterIdFrom(text: string): string {
  const id = text.trim().toUpperCase()
  if (/^PARTITION-\d+$/.test(id)) return id.toLowerCase()
  if (isEncounterId(id)) return id
  const parsed = parsePatientControlNumber(id)
  if (parsed) return parsed.encounterId
  throw new Failure(
    'not an encounter id (14 characters) or a patient control number (17 characters, of which the last one checks the others)',
    2,
  )
}
