import type { Encounter } from '@claimrail/domain'
import type { CodedCharge } from './procedures/coded-charge.ts'

/** What one claim can hold: X12 837P 2400 repeats 50 times with 12 diagnoses, 837I 999 times with 25. */
const LIMITS = {
  professional: { lines: 50, diagnoses: 12 },
  institutional: { lines: 999, diagnoses: 25 },
} as const

const HOSPITAL_PLACES = ['19', '21', '22', '23']
const MAX_POINTERS = 4

type ClaimKind = 'professional' | 'institutional'

/** The charges of one claim. `key` names the cut in every revision of the encounter. */
export type Cut = { key: string; kind: ClaimKind; charges: readonly CodedCharge[]; diagnoses: readonly number[] }

/**
 * Cuts an encounter's charges into claims: one professional claim for each date of service; what a hospital charges (it came with a revenue
 * code, in a hospital) is one institutional claim; more claims of the same kind where lines or diagnoses do not fit into one.
 * An add-on stays with its base code.
 * @param diagnosisCount how many diagnoses the encounter has; those that no line names fill what room is left
 */
export function cutClaims(
  charges: readonly CodedCharge[],
  encounter: Pick<Encounter, 'placeOfService'>,
  diagnosisCount: number,
): Cut[] {
  const groups = new Map<string, { kind: ClaimKind; charges: CodedCharge[] }>()
  for (const charge of charges) {
    const isFacility = charge.revenueCode !== undefined && HOSPITAL_PLACES.includes(encounter.placeOfService)
    const key = isFacility ? 'institutional' : `professional/${charge.serviceDate}`
    const group = groups.get(key) ?? { kind: isFacility ? 'institutional' : 'professional', charges: [] }
    group.charges.push(charge)
    groups.set(key, group)
  }
  return [...groups].flatMap(([key, group]) => cutGroup(key, group.kind, group.charges, diagnosisCount))
}

function cutGroup(key: string, kind: ClaimKind, charges: readonly CodedCharge[], diagnosisCount: number): Cut[] {
  const limits = LIMITS[kind]
  const fits = (some: readonly CodedCharge[]) => some.length <= limits.lines && reasonsOf(some).size <= limits.diagnoses
  // A base with more add-ons than one claim can hold comes apart.
  const pieces = bundles(charges).flatMap((bundle) => (fits(bundle) ? [bundle] : bundle.map((charge) => [charge])))
  const parts: CodedCharge[][] = []
  for (const piece of pieces) {
    const last = parts.at(-1)
    if (last && fits([...last, ...piece])) last.push(...piece)
    else parts.push([...piece])
  }
  return parts.map((part, i) => ({
    key: i === 0 ? key : `${key}/${i + 1}`,
    kind,
    charges: part,
    diagnoses: diagnosesFor(part, diagnosisCount, limits.diagnoses),
  }))
}

/** Charges with the add-ons that belong to them, in the order of the record. */
function bundles(charges: readonly CodedCharge[]): CodedCharge[][] {
  const made: CodedCharge[][] = []
  const heads = charges.filter((charge) => charge.facts.kind !== 'addon')
  const baseOf = (addon: CodedCharge) => heads.find((head) => addon.facts.addonOf?.includes(head.code))
  const bundleOf = new Map<CodedCharge, CodedCharge[]>(heads.map((head) => [head, [head]]))
  for (const charge of charges) {
    const base = charge.facts.kind === 'addon' ? baseOf(charge) : undefined
    if (base) bundleOf.get(base)?.push(charge)
    else made.push(bundleOf.get(charge) ?? [charge])
  }
  return made
}

/** The diagnoses that lines can point at: a line names at most four. */
export function pointersOf(charge: CodedCharge): readonly number[] {
  return charge.reasons.slice(0, MAX_POINTERS)
}

function reasonsOf(charges: readonly CodedCharge[]): Set<number> {
  return new Set(charges.flatMap(pointersOf))
}

/** What the lines point at, then the other diagnoses of the visit while there is room, all in the order of the record. */
function diagnosesFor(charges: readonly CodedCharge[], count: number, limit: number): number[] {
  const named = reasonsOf(charges)
  const others = Array.from({ length: count }, (_, place) => place).filter((place) => !named.has(place))
  return [...named, ...others.slice(0, Math.max(limit - named.size, 0))].sort((a, b) => a - b)
}
