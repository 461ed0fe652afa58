import type { CodeSets, Found } from '@claimrail/codesets'
import type { Charge, Encounter } from '@claimrail/domain'
import type { Random } from '../random.ts'

/** The first diagnosis said only in words that fit one code; the visit as it was when no such words exist. */
export function inWordsOnly(visit: Encounter, codes: CodeSets): Encounter {
  const [first, ...rest] = visit.diagnoses
  const text = first?.text
  const date = visit.startedAt.slice(0, 10)
  if (!first || !text || codes.findByText('icd10cm', text, date).length !== 1) return visit
  const id = `text:${text}`
  return {
    ...visit,
    diagnoses: [{ id, system: 'text', text, rank: first.rank }, ...rest],
    charges: visit.charges.map((charge) => renamed(charge, first.id, id)),
  }
}

/** Charges that point at one diagnosis by another id. */
export function renamed(charge: Charge, from: string, to: string): Charge {
  return { ...charge, diagnosisIds: charge.diagnosisIds.map((id) => (id === from ? to : id)) }
}

/** Some of the charges by the practice's own charge codes. */
export function inChargeCodes(visit: Encounter, random: Random, share: number, master: ChargeIndex): Encounter {
  return { ...visit, charges: visit.charges.map((charge) => (random.chance(share) ? ownCode(charge, master) : charge)) }
}

/** The practice's charge codes by the procedure that they are billed as. */
export type ChargeIndex = ReadonlyMap<string, Found<'charge'>>

function ownCode(charge: Charge, master: ChargeIndex): Charge {
  const own = master.get(charge.code ?? '')
  if (!own || charge.revenueCode !== undefined) return charge
  const added = own.facts.modifiers ?? []
  if (!added.every((modifier) => charge.modifiers.includes(modifier))) return charge
  const modifiers = charge.modifiers.filter((modifier) => !added.includes(modifier))
  return { ...charge, system: 'local', code: own.code, text: own.label, modifiers }
}

/** The visit with modifier 25 left out where the record itself shows that the E/M was separate: it has reasons of its own. */
export function withoutModifier25(visit: Encounter): Encounter {
  const isOwnReason = (charge: Charge) =>
    charge.diagnosisIds.some((id) =>
      visit.charges.every((other) => other === charge || !other.diagnosisIds.includes(id)),
    )
  return {
    ...visit,
    charges: visit.charges.map((charge) =>
      charge.modifiers.includes('25') && isOwnReason(charge)
        ? { ...charge, modifiers: charge.modifiers.filter((modifier) => modifier !== '25') }
        : charge,
    ),
  }
}
