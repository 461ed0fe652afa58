/** What every answer short of adjudication says. */
type Answered = {
  accepted: boolean
  /** TA105, AK9/IK5 status, or the category of a claim status. */
  category: string
  statusCodes: readonly string[]
  /** Who answers: id or name of a payer or clearinghouse. */
  from: string
  /** ISO UTC, from the envelope of the answer; empty when it has none that can be read. */
  at: string
}

/** About all claims of an interchange, or with `npi` about those of one billing provider in it. */
export type InterchangeAnswer = Answered & {
  about: 'interchange'
  kind: 'TA1' | '999' | '277CA'
  /** As the answer has it. */
  controlNumber: string
  npi?: string
}

/** About one claim: only a 277CA speaks of claims. */
export type ClaimAnswer = Answered & {
  about: 'claim'
  kind: '277CA'
  patientControlNumber: string
  /** BHT03 of the 837 that the claim was in, where the payer repeats it. */
  controlNumber: string
  payerClaimControlNumber?: string
}

export type Answer = InterchangeAnswer | ClaimAnswer
