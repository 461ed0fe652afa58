import type { ProcedureFacts } from './procedure.ts'

/**
 * Systems of codes that a claim, a remittance or an acknowledgment can hold. `charge` is a practice's own charge master; the codes of
 * `snomed`, `loinc` and `icd9cm` stand on no claim and are here for what they map to.
 */
export const SYSTEMS = [
  'icd10cm',
  'icd10pcs',
  'cpt',
  'hcpcs',
  'modifier',
  'placeOfService',
  'revenue',
  'taxonomy',
  'adjustmentReason',
  'remark',
  'claimStatusCategory',
  'claimStatus',
  'admitSource',
  'dischargeStatus',
  'charge',
  'snomed',
  'loinc',
  'icd9cm',
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
  /** Codes or categories that are not part of this one and may stand beside it: ICD-10-CM Excludes2. */
  excludes2?: readonly string[]
  /** What the tabular list says must come before this code, may come after it, or is told beside it in either order. */
  codeFirst?: readonly Instruction[]
  useAdditional?: readonly Instruction[]
  codeAlso?: readonly Instruction[]
  /** A condition of another disease, which stands before it: never the first diagnosis (ICD-10-CM guidelines I.A.13). */
  manifestation?: true
  /** What each seventh character means, where the code takes one. */
  seventh?: Readonly<Record<string, string>>
  /** Needs no present-on-admission indicator (CMS list). */
  poaExempt?: true
  /** Other words for the same code, for matching text. */
  also?: readonly string[]
}

/** A note of the tabular list in its own words, and the codes or categories (prefixes) that it names; some name none. */
export type Instruction = { text: string; codes: readonly string[] }

/** What a modifier does: em on an E/M, pricing before side before information when several are written. */
export type ModifierUse = 'em' | 'pricing' | 'distinct' | 'side' | 'site' | 'telehealth' | 'drug' | 'information'
export type ModifierFacts = {
  use: ModifierUse
  /** Modifiers that cannot stand on the same line. */
  conflicts?: readonly string[]
} & CoverageFacts

/** What Medicare says of an HCPCS Level II code or modifier, in the letters of the CMS record layout. */
export type CoverageFacts = {
  /** Coverage code: C carrier judgment, D special instructions, I not payable, M non-covered by Medicare, S non-covered by statute. */
  coverage?: string
  /** Pricing indicators (two digits each) and multiple pricing indicator. */
  pricing?: readonly string[]
  multiplePricing?: string
  /** Types of service, Berenson-Eggers type of service, ASC payment group. */
  typesOfService?: readonly string[]
  betos?: string
  ascGroup?: string
  /** Codes that the record refers to. */
  crossReferences?: readonly string[]
  /** Last change: A add, B data and short text, C long text, D discontinue, F administrative, N none, P payment, R reactivate, S short text, T other. */
  action?: string
}

/** Where a code leads in another system, best first. Rows of a group are alternatives; each group gives a code of the answer. */
export type MapTarget = {
  system: SystemName
  /** Undefined where the map says that nothing fits. */
  code?: string
  group: number
  priority: number
  /** When the row holds, in the words of the map: `TRUE`, `OTHERWISE TRUE`, `IFA 248152002 | Female |`. */
  rule?: string
  advice?: string
  /** Not the same, only near: the first GEM flag. */
  approximate?: true
}
export type MapFacts = { targets: readonly MapTarget[] }

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
  icd10pcs: NoFacts
  cpt: ProcedureFacts
  hcpcs: ProcedureFacts & CoverageFacts
  modifier: ModifierFacts
  placeOfService: PlaceFacts
  charge: ChargeFacts
  revenue: NoFacts
  taxonomy: NoFacts
  adjustmentReason: NoFacts
  remark: NoFacts
  claimStatusCategory: NoFacts
  claimStatus: NoFacts
  admitSource: NoFacts
  dischargeStatus: NoFacts
  snomed: MapFacts
  loinc: MapFacts
  icd9cm: MapFacts
}
export type NoFacts = Record<never, never>

/** A code during one period of its life. A code that changed has several rows whose periods do not overlap. */
export type CodeRow<Name extends SystemName> = {
  /** As it is written on a claim: ICD-10-CM without its dot. */
  code: string
  /** Short words of ours or of the file it came from; empty for CPT, whose descriptors are the AMA's. */
  label: string
  /** The full words of the file, where they are other than the short ones. */
  long?: string
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
