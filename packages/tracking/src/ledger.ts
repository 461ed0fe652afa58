import { eventsOf, type History } from './history.ts'

/** Money of an encounter in cents: chargeCents = paidCents + adjustedCents + patientCents + openCents, always. */
export type Ledger = {
  chargeCents: number
  paidCents: number
  adjustedCents: number
  patientCents: number
  openCents: number
}

/** The ledger as the sum of its entries over the charges of the latest revision. What no entry explains is open. */
export function ledgerOf(history: History): Ledger {
  const chargeCents = eventsOf(history, 'encounter.registered').at(-1)?.facts.chargeCents ?? 0
  let paidCents = 0
  let adjustedCents = 0
  let patientCents = 0
  for (const { facts } of eventsOf(history, 'claim.adjudicated')) {
    for (const entry of facts.entries) {
      if (entry.kind === 'payment') paidCents += entry.amountCents
      else if (entry.kind === 'adjustment') adjustedCents += entry.amountCents
      else if (entry.kind === 'patient') patientCents += entry.amountCents
    }
  }
  return {
    chargeCents,
    paidCents,
    adjustedCents,
    patientCents,
    openCents: chargeCents - paidCents - adjustedCents - patientCents,
  }
}
