/**
 * What a procedure is to the rules: E/M and its kind, something done (procedure), an add-on to another code, a test
 * (diagnostic), laboratory, vaccine product, administration, drug, supply.
 */
export type ProcedureKind =
  'em' | 'procedure' | 'addon' | 'diagnostic' | 'laboratory' | 'vaccine' | 'administration' | 'drug' | 'supply'

export type VisitKind =
  | 'officeNew'
  | 'officeEstablished'
  | 'preventiveNew'
  | 'preventiveEstablished'
  | 'consultation'
  | 'emergency'
  | 'hospital'
  | 'nursing'
  | 'home'
  | 'telehealth'
  | 'telephone'

/** What one unit of a drug's HCPCS code stands for, e.g. 10 mg; `ml` is the same as `cc`. */
export type Dose = { amount: number; unit: 'mcg' | 'mg' | 'g' | 'ml' | 'unit' }

/** Where on the body a procedure is told apart by modifier: FA-F9, TA-T9, either of them, E1-E4, or LC LD LM RC RI. */
export type SiteKind = 'fingers' | 'toes' | 'digits' | 'eyelids' | 'coronary'

/** Facts of a CPT or HCPCS Level II code that rules need. Our own short list of categories; no descriptors. */
export type ProcedureFacts = {
  kind: ProcedureKind
  visit?: VisitKind
  /** Global period in days after the procedure (MPFS 000, 010, 090); absent where the concept does not apply. */
  globalDays?: 0 | 10 | 90
  /** For an add-on: the codes of which one must be on the same claim and date. */
  addonOf?: readonly string[]
  /** Performed on one side: needs RT, LT or 50 (or a finger or toe) to say where. */
  sided?: boolean
  /** May carry modifier 50. */
  bilateral?: boolean
  /** Has a professional (26) and a technical (TC) part. */
  split?: boolean
  /** Minutes of one unit, for a timed code. */
  minutes?: number
  /** Fewest minutes of a first unit, where that is not just over its half. */
  atLeastMinutes?: number
  /** Minutes of all such codes of a day are counted together (Medicare Claims Processing Manual, chapter 5, 20.2). */
  pooled?: true
  /** Of a drug: what one unit is. */
  dose?: Dose
  /** Told apart by site modifiers. */
  site?: SiteKind
  /** Codes that are a part of this one when the same clinician does both at the same site and session. */
  includes?: readonly string[]
  /** A test that CLIA waives when it carries QW, or (`always`) whose number is waived without it. */
  waived?: 'QW' | 'always'
  /** Stands for what has no code of its own: it goes out with words of what was done. */
  unlisted?: true
  /** Other words for the same code, ours, for matching what was documented. Never a CPT descriptor. */
  also?: readonly string[]
  /** More units than this on one date are unlikely. Our own figure, not a copy of the MUE table. */
  maxUnits?: number
  /** Whole years at the date of service, both included. */
  ages?: readonly [number, number]
  sex?: 'F' | 'M'
}

/** True when an E/M on the same date by the same clinician needs modifier 25 beside this code. */
export function isSeparateFromVisit(facts: ProcedureFacts): boolean {
  if (facts.kind === 'administration') return true
  return facts.kind === 'procedure' && (facts.globalDays === 0 || facts.globalDays === 10)
}
