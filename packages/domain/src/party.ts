import { z } from 'zod'
import { isNpi } from './npi.ts'

export const isoDate = z.iso.date()
export const isoInstant = z.iso.datetime()
export const cents = z.int()
const npi = z.string().refine(isNpi, 'NPI check digit')

/** US postal address; state is the two-letter code, postalCode 5 or 9 digits without hyphen. */
export const addressSchema = z.object({
  line1: z.string().min(1),
  line2: z.string().optional(),
  city: z.string().min(1),
  state: z.string().length(2),
  postalCode: z.string().regex(/^\d{5}(\d{4})?$/),
})
export type Address = z.infer<typeof addressSchema>

export const personNameSchema = z.object({
  family: z.string().min(1),
  given: z.string().min(1),
  middle: z.string().optional(),
})
export type PersonName = z.infer<typeof personNameSchema>

/** X12 DMG03: F, M, U. */
export const sexSchema = z.enum(['F', 'M', 'U'])

export const patientSchema = z.object({
  /** Medical record number in the source system. */
  recordNumber: z.string().min(1),
  name: personNameSchema,
  birthDate: isoDate,
  sex: sexSchema,
  address: addressSchema,
})
export type Patient = z.infer<typeof patientSchema>

/** X12 SBR02 / PAT01 individual relationship codes: 18 self, 01 spouse, 19 child, G8 other. */
export const relationshipSchema = z.enum(['18', '01', '19', '20', '21', '39', '40', '53', 'G8'])

export const payerSchema = z.object({
  /** The payer id a clearinghouse routes by (NM109 of 2010BB, qualifier PI). */
  id: z.string().regex(/^[A-Z0-9]{2,20}$/),
  name: z.string().min(1),
  /** X12 SBR09 claim filing indicator: CI commercial, MB Medicare Part B, MA Part A, MC Medicaid, BL Blue Cross, 12 PPO, HM HMO, ... */
  filingIndicator: z.string().regex(/^[A-Z0-9]{1,2}$/),
})
export type Payer = z.infer<typeof payerSchema>

/** One insurance coverage of the patient; the order in a list is the order of payment (primary first). */
export const coverageSchema = z.object({
  payer: payerSchema,
  memberId: z.string().min(1),
  groupNumber: z.string().optional(),
  relationship: relationshipSchema,
  /** The policy holder when that is not the patient. */
  subscriber: z
    .object({ name: personNameSchema, birthDate: isoDate, sex: sexSchema, address: addressSchema })
    .optional(),
})
export type Coverage = z.infer<typeof coverageSchema>

/** The organization that bills and is paid: NM1*85. */
export const billingProviderSchema = z.object({
  npi,
  name: z.string().min(1),
  taxonomy: z.string().regex(/^[0-9A-Z]{10}$/),
  /** Employer identification number, nine digits. */
  taxId: z.string().regex(/^\d{9}$/),
  address: addressSchema,
})
export type BillingProvider = z.infer<typeof billingProviderSchema>

/** A clinician: NM1*82 rendering, NM1*DN referring, NM1*71 attending. */
export const practitionerSchema = z.object({
  npi,
  name: personNameSchema,
  taxonomy: z
    .string()
    .regex(/^[0-9A-Z]{10}$/)
    .optional(),
})
export type Practitioner = z.infer<typeof practitionerSchema>
