import type { Encounter } from '@claimrail/domain'

/** One message about a visit, as text of its format, and when its source sent it. */
export type Telling = { visitNumber: string; at: string; text: string; isLate: boolean }

/** The instant `minutes` after another one. */
export function later(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString()
}

/** The visit with the address that the patient had before moving. */
export function beforeMoving(visit: Encounter): Encounter {
  return { ...visit, patient: { ...visit.patient, address: { ...visit.patient.address, line1: '1 Old Town Rd' } } }
}

/** How long after the end of a visit a charge that was found late is sent. */
export const LATE_MINUTES = 26 * 60
