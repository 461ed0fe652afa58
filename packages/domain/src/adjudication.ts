import { z } from 'zod'
import { adjustmentSchema } from './claim.ts'
import { claimPaymentSchema, ledgerEntrySchema, remittanceSourceSchema } from './payment.ts'
import { cents } from './party.ts'

export const remittanceReceivedSchema = z.object({ source: remittanceSourceSchema, payment: claimPaymentSchema })

/** What a payment made of a claim. */
export const adjudicatedSchema = z.object({
  patientControlNumber: z.string(),
  payerId: z.string(),
  payerPlace: z.int().min(0).max(2),
  source: remittanceSourceSchema,
  payerClaimControlNumber: z.string(),
  /**
   * paid: paid or reduced, nothing left with this payer; denied: nothing or too little paid for a reason other than contract or
   * patient share; reversed: an earlier payment taken back.
   */
  result: z.enum(['paid', 'denied', 'reversed']),
  /** Where the rest goes. none: balance is 0; patient: patient responsibility; nextPayer: a claim to the next coverage; work: a person. */
  next: z.enum(['none', 'patient', 'nextPayer', 'work']),
  chargeCents: cents,
  paidCents: cents,
  adjustments: z.array(adjustmentSchema),
  denialReasons: z.array(z.string()),
  entries: z.array(ledgerEntrySchema),
})
export type Adjudicated = z.infer<typeof adjudicatedSchema>
