import type { ProcedureFacts } from '@claimrail/codesets'
import type { CodeChoice, CodingTrail, ComplianceFinding, Measure } from '@claimrail/domain'
import type { Query } from '../query.ts'

/** A charge with its procedure code, before it is a line of a claim. One charge may become several lines. */
export type CodedCharge = {
  chargeId: string
  /** Where it stands in the encounter, e.g. `charges[0]`. */
  path: string
  /** Where its code came from. */
  source: CodeChoice['source']
  system: 'cpt' | 'hcpcs'
  code: string
  facts: ProcedureFacts
  modifiers: readonly string[]
  units: number
  amountCents: number
  serviceDate: string
  /** Positions (from 0) among the coded diagnoses, most relevant first. */
  reasons: readonly number[]
  /** True when the record named them; false when they are all of the visit's because it did not say. */
  areReasonsStated: boolean
  revenueCode?: string | undefined
  /** What was measured of it, by the charge or what is documented of it. */
  measure?: Measure | undefined
  /** Minutes documented, where the code is timed. */
  minutes?: number | undefined
  /** Charges that were joined into this line beside `chargeId`. */
  otherChargeIds?: readonly string[]
}

/** What the procedures of an encounter come to; the optional parts go to the trail. */
export type CodedCharges = {
  charges: readonly CodedCharge[]
  queries: readonly Query[]
  choices?: readonly CodeChoice[]
  modifiers?: CodingTrail['modifiers']
  findings?: readonly ComplianceFinding[]
  visit?: CodingTrail['visit']
  /** Releases of tables that answered, beside those of code systems. */
  releases?: readonly string[]
}
