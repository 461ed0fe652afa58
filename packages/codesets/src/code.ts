import type { ProcedureFacts } from './procedure.ts'

/** Systems of codes that a claim, a remittance or an acknowledgment can hold. `charge` is a practice's own charge master. */
export const SYSTEMS = [
  'icd10cm',
  'cpt',
  'hcpcs',
  'modifier',
  'placeOfService',
  'revenue',
  'taxonomy',
  'adjustmentReason',
  'remark',
  'claimStatusCategory',
  'charge',
] as const
export type SystemName = (typeof SYSTEMS)[number]

/** Which side of the body a diagnosis speaks of; `unspecified` where the code exists per side and this one does not say. */
export type Side = 'right' | 'left' | 'both' | 'unspecified'

export type DiagnosisFacts = {
  side?: Side
  sex?: 'F' | 'M'
  /** Whole years at the date of service, both included. */
  ages?: readonly [number, number]
  /** Codes or categories (prefixes) that cannot stand beside this one: ICD-10-CM Excludes1. */
  excludes1?: readonly string[]
  /** Other words for the same code, for matching text. */
  also?: readonly string[]
}

/** What a modifier does: em on an E/M, pricing before side before information when several are written. */
export type ModifierUse = 'em' | 'pricing' | 'distinct' | 'side' | 'site' | 'telehealth' | 'drug' | 'information'
export type ModifierFacts = {
  use: ModifierUse
  /** Modifiers that cannot stand on the same line. */
  conflicts?: readonly string[]
}

export type PlaceFacts = { facility: boolean }

/** How a practice's own charge code is billed. */
export type ChargeFacts = {
  procedureSystem: 'cpt' | 'hcpcs'
  procedureCode: string
  modifiers?: readonly string[]
  revenueCode?: string
  /** What the practice asks for one unit, in cents. */
  unitCents?: number
}

export type FactsOf = {
  icd10cm: DiagnosisFacts
  cpt: ProcedureFacts
  hcpcs: ProcedureFacts
  modifier: ModifierFacts
  placeOfService: PlaceFacts
  charge: ChargeFacts
  revenue: NoFacts
  taxonomy: NoFacts
  adjustmentReason: NoFacts
  remark: NoFacts
  claimStatusCategory: NoFacts
}
export type NoFacts = Record<never, never>

/** A code during one period of its life. A code that changed has several rows whose periods do not overlap. */
export type CodeRow<Name extends SystemName> = {
  /** As it is written on a claim: ICD-10-CM without its dot. */
  code: string
  /** Short words of ours or of the file it came from; empty for CPT, whose descriptors are the AMA's. */
  label: string
  /** May stand on a claim; false for a category or header. */
  billable: boolean
  /** First date of service that it holds for. */
  effective: string
  /** Last date of service that it holds for. */
  ends?: string
  facts: FactsOf[Name]
}

/** What is known of a code on a date. */
export type Found<Name extends SystemName> = CodeRow<Name> & {
  system: Name
  /** Name of the release that says so. */
  release: string
  /** Whether the date asked for lies in the period. `notYet` and `ended` give the nearest period. */
  status: 'inForce' | 'notYet' | 'ended'
}
