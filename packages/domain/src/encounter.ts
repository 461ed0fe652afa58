import { z } from 'zod'
import {
  billingProviderSchema,
  cents,
  coverageSchema,
  isoDate,
  isoInstant,
  patientSchema,
  practitionerSchema,
} from './party.ts'
import {
  documentOnRecordSchema,
  measureSchema,
  orderSchema,
  performedSchema,
  queryAnswerSchema,
  staySchema,
  visitFactsSchema,
} from './documentation.ts'

export const SPECIALTIES = [
  'cardiology',
  'dermatology',
  'neurology',
  'pediatrics',
  'orthopedics',
  'gastroenterology',
  'other',
] as const
export const specialtySchema = z.enum(SPECIALTIES)
export type Specialty = z.infer<typeof specialtySchema>

/** Code systems that a source may send a diagnosis or a procedure in. `local` is a charge code of the source's own master. */
export const codeSystemSchema = z.enum(['icd10cm', 'icd10pcs', 'cpt', 'hcpcs', 'snomed', 'loinc', 'local', 'text'])
export type CodeSystem = z.infer<typeof codeSystemSchema>

/** A diagnosis as the record states it: a code, words, or both. `rank` 1 is the principal or first-listed one. */
export const diagnosisSchema = z.object({
  id: z.string().min(1),
  system: codeSystemSchema,
  code: z.string().optional(),
  text: z.string().optional(),
  rank: z.int().min(1),
})
export type Diagnosis = z.infer<typeof diagnosisSchema>

/** Something done that is to be billed, as the source charged it. `id` is the source's own transaction id. */
export const chargeSchema = z.object({
  id: z.string().min(1),
  system: codeSystemSchema,
  code: z.string().optional(),
  text: z.string().optional(),
  modifiers: z.array(z.string().length(2)).max(4),
  /** Units of service, may be fractional (minutes and doses are converted by coding). */
  units: z.number().positive(),
  amountCents: cents.min(0),
  serviceDate: isoDate,
  /** Ids of the diagnoses that this charge was for, most relevant first; empty = the source did not say. */
  diagnosisIds: z.array(z.string()),
  revenueCode: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  /** What was measured, where units follow from it. */
  measure: measureSchema.optional(),
})
export type Charge = z.infer<typeof chargeSchema>

/** FHIR v3-ActCode in the field's words. */
export const encounterClassSchema = z.enum(['office', 'outpatient', 'emergency', 'inpatient', 'telehealth', 'home'])

/** An encounter with all that coding needs: what `encounter.registered` carries. */
export const encounterSchema = z.object({
  sourceSystem: z.string().min(1),
  visitNumber: z.string().min(1),
  class: encounterClassSchema,
  /** CMS place of service, two digits. */
  placeOfService: z.string().regex(/^\d{2}$/),
  specialty: specialtySchema,
  startedAt: isoInstant,
  endedAt: isoInstant,
  patient: patientSchema,
  /** In order of payment; empty = self-pay. */
  coverages: z.array(coverageSchema),
  billingProvider: billingProviderSchema,
  rendering: practitionerSchema,
  referring: practitionerSchema.optional(),
  diagnoses: z.array(diagnosisSchema),
  charges: z.array(chargeSchema),
  priorAuthorization: z.string().optional(),
  /** Free text of the record that coding may read. */
  notes: z.array(z.object({ id: z.string(), text: z.string() })),
  /** What is left out here was not said; coding asks where it matters. */
  visit: visitFactsSchema.optional(),
  performed: z.array(performedSchema).optional(),
  orders: z.array(orderSchema).optional(),
  documents: z.array(documentOnRecordSchema).optional(),
  stay: staySchema.optional(),
  /** Merged by query; the later answer counts. */
  answers: z.array(queryAnswerSchema).optional(),
})
export type Encounter = z.infer<typeof encounterSchema>

/**
 * One message about an encounter, whatever it came as: only the parts that it speaks of. Parts are replaced whole when the
 * message is newer than what is known; charges are merged by id.
 */
export const encounterMessageSchema = z.object({
  /** The source's id of the message (MSH-10, Bundle.id, our JSON's messageId, else a hash of its content). */
  messageId: z.string().min(1),
  format: z.enum(['json', 'fhir', 'hl7v2']),
  sourceSystem: z.string().min(1),
  visitNumber: z.string().min(1),
  /** When the source says it happened; decides which of two messages is newer. */
  occurredAt: isoInstant,
  /** finished = discharged or closed by the source; cancelled = it never took place. */
  status: z.enum(['open', 'finished', 'cancelled']).optional(),
  parts: encounterSchema.omit({ sourceSystem: true, visitNumber: true, charges: true }).partial(),
  charges: z.array(chargeSchema),
  /** Ids of charges that the source takes back. */
  creditedChargeIds: z.array(z.string()),
})
export type EncounterMessage = z.infer<typeof encounterMessageSchema>
