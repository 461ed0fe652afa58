import { isSeparateFromVisit } from '@claimrail/codesets'
import type { CodedCharge } from './code-charges.ts'

const ALREADY_SAID = ['25', '57', '24', '27']

/**
 * Adds modifier 25 to an E/M on the day of a procedure where the record itself shows that it was separate: the E/M was for a
 * diagnosis that none of the day's procedures was for. Where it does not show that, nothing is added, and scrubbing asks.
 */
export function proposeModifiers(charges: readonly CodedCharge[]): CodedCharge[] {
  return charges.map((charge) => (needs25(charge, charges) ? with25(charge) : charge))
}

function needs25(charge: CodedCharge, all: readonly CodedCharge[]): boolean {
  if (charge.facts.kind !== 'em' || !charge.areReasonsStated) return false
  if (charge.modifiers.some((modifier) => ALREADY_SAID.includes(modifier)) || charge.modifiers.length >= 4) return false
  const procedures = all.filter((one) => one.serviceDate === charge.serviceDate && isSeparateFromVisit(one.facts))
  const procedureReasons = new Set(procedures.flatMap((one) => one.reasons))
  return procedures.length > 0 && charge.reasons.some((reason) => !procedureReasons.has(reason))
}

function with25(charge: CodedCharge): CodedCharge {
  return { ...charge, modifiers: ['25', ...charge.modifiers] }
}
