import { parsePatientControlNumber } from '@claimrail/domain'
import type { Received } from './account.ts'

/** The payer place that a payment's control number names. Only for payments whose number was checked when it was read. */
export function placeOf({ payment }: Received): number {
  return parsePatientControlNumber(payment.patientControlNumber)?.place.payer ?? 0
}
