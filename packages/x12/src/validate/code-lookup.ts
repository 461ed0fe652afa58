/** Lists of codes that others keep. */
export type OutsideSystem =
  | 'diagnosis'
  | 'inpatientProcedure'
  | 'procedure'
  | 'modifier'
  | 'placeOfService'
  | 'revenue'
  | 'taxonomy'
  | 'adjustmentReason'
  | 'remark'
  | 'claimStatusCategory'
  | 'claimStatus'

/** `noData`: nothing that is loaded can tell. It is never a finding, and never a pass. */
export type CodeVerdict = 'valid' | 'unknown' | 'notInForce' | 'notBillable' | 'noData'

/** What knows the codes; `packages/codesets` can be one. Diagnoses come without their point. */
export interface CodeLookup {
  /** `date` is YYYY-MM-DD: the day of service, or of the payment. */
  verdict(system: OutsideSystem, code: string, date: string): CodeVerdict
}
