import { z } from 'zod'
import { adjustmentGroupSchema, adjustmentSchema } from './claim.ts'
import { cents, isoDate } from './party.ts'

/** One SVC loop of an 835 (loop 2110). */
const servicePaymentSchema = z.object({
  /** REF*6R when the payer sends it back, else undefined: then the line is found by procedure, modifiers and date. */
  lineNumber: z.int().min(1).optional(),
  procedureCode: z.string(),
  modifiers: z.array(z.string()),
  serviceDate: isoDate.optional(),
  chargeCents: cents,
  paidCents: cents,
  units: z.number(),
  adjustments: z.array(adjustmentSchema),
  remarkCodes: z.array(z.string()),
})

/** One CLP loop of an 835 (loop 2100), as the payer wrote it. */
export const claimPaymentSchema = z.object({
  /** CLP01. */
  patientControlNumber: z.string(),
  /** CLP02: 1, 2, 3 processed; 4 denied; 19-21 processed and forwarded; 22 reversal; 23, 25. */
  status: z.string().regex(/^\d{1,2}$/),
  chargeCents: cents,
  paidCents: cents,
  patientResponsibilityCents: cents,
  payerClaimControlNumber: z.string(),
  adjustments: z.array(adjustmentSchema),
  remarkCodes: z.array(z.string()),
  lines: z.array(servicePaymentSchema),
})
export type ClaimPayment = z.infer<typeof claimPaymentSchema>

/** Where a claim payment came from: an 835 is known by payer, trace number and content; each of its claims by position. */
export const remittanceSourceSchema = z.object({
  payerId: z.string(),
  /** TRN02: check or EFT trace number. */
  traceNumber: z.string(),
  paidOn: isoDate,
  /** Hash of the transaction set without its envelope's numbers. */
  contentId: z.string(),
  /** From 0, the place of the CLP in the transaction set. */
  position: z.int().min(0),
})
export type RemittanceSource = z.infer<typeof remittanceSourceSchema>

/**
 * An entry of the append-only ledger of a claim. open balance = charges - payments - adjustments - patient.
 * A reversal is a new entry with the opposite sign, never a change of an old one.
 */
export const ledgerEntrySchema = z.object({
  kind: z.enum(['charge', 'payment', 'adjustment', 'patient']),
  amountCents: cents,
  payerId: z.string().optional(),
  group: adjustmentGroupSchema.optional(),
  reason: z.string().optional(),
  lineNumber: z.int().optional(),
})
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>
