import type { Claim, ServiceLine } from '@claimrail/domain'

/** An earlier claim of the same patient, as far as edits look back: no name, no address. */
export type PastClaim = Pick<
  Claim,
  'patientControlNumber' | 'kind' | 'frequencyCode' | 'payerPlace' | 'specialty' | 'diagnoses'
> & {
  payerId: string
  billingNpi: string
  renderingNpi: string
  lines: readonly Pick<
    ServiceLine,
    'number' | 'procedureCode' | 'modifiers' | 'units' | 'serviceDate' | 'chargeCents' | 'minutes'
  >[]
}
