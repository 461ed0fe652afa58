import { z } from 'zod'
import { isoDate, isoInstant } from './party.ts'

/** Kinds of problem addressed, as the levels of medical decision making tell them apart (AMA CPT E/M guidelines 2023). */
export const PROBLEM_KINDS = [
  'selfLimited',
  'stableChronic',
  'acuteUncomplicated',
  'chronicWorse',
  'undiagnosedUncertain',
  'acuteSystemic',
  'acuteComplicatedInjury',
  'chronicSeverelyWorse',
  'threatToLife',
] as const

/** What the clinician documented of an E/M visit: the inputs of its level, never the level. */
export const visitFactsSchema = z.object({
  /** new = not seen by the same specialty of the same group within three years. */
  patientStatus: z.enum(['new', 'established']).optional(),
  /** Time of the billing clinician on the date of the encounter, in minutes. */
  totalMinutes: z.int().min(1).optional(),
  problems: z.array(z.object({ kind: z.enum(PROBLEM_KINDS), diagnosisId: z.string().optional() })).optional(),
  data: z
    .object({
      /** Unique tests ordered or reviewed, and notes of unique outside sources reviewed. */
      tests: z.int().min(0),
      outsideNotes: z.int().min(0),
      independentHistorian: z.boolean(),
      independentInterpretation: z.boolean(),
      discussedWithOutside: z.boolean(),
    })
    .optional(),
  risk: z.enum(['minimal', 'low', 'moderate', 'high']).optional(),
})
export type VisitFacts = z.infer<typeof visitFactsSchema>

/** What a charge needs beside its code to be billed in the right units. */
export const measureSchema = z.object({
  /** Minutes spent, for a timed code. */
  minutes: z.int().min(1).optional(),
  /** Drug given from single-dose or multi-dose containers, in the unit of its HCPCS code's dose. */
  drug: z
    .object({
      given: z.number().positive(),
      discarded: z.number().min(0).optional(),
      unit: z.enum(['mcg', 'mg', 'g', 'ml', 'unit', 'cc']),
      singleDose: z.boolean(),
    })
    .optional(),
  /** Studies, lesions, nerves or muscles counted. */
  count: z.int().min(1).optional(),
  /** Greatest dimension with margins, in millimetres. */
  sizeMm: z.number().positive().optional(),
})
export type Measure = z.infer<typeof measureSchema>

/** Something documented as done, whether or not it was charged. */
export const performedSchema = z.object({
  id: z.string().min(1),
  text: z.string(),
  /** Body site and side in the record's words. */
  site: z.string().optional(),
  performedOn: isoDate,
  diagnosisIds: z.array(z.string()),
  measure: measureSchema.optional(),
})
export type Performed = z.infer<typeof performedSchema>

export const orderSchema = z.object({
  id: z.string().min(1),
  system: z.enum(['cpt', 'hcpcs', 'snomed', 'loinc', 'local', 'text']),
  code: z.string().optional(),
  text: z.string().optional(),
  status: z.enum(['ordered', 'done', 'cancelled']),
  orderedOn: isoDate.optional(),
})
export type Order = z.infer<typeof orderSchema>

/** Papers that support a charge. `chargeIds` empty = the whole encounter. */
export const DOCUMENT_KINDS = [
  'order',
  'note',
  'operativeReport',
  'pathologyReport',
  'consent',
  'timeStatement',
  'referral',
  'advanceNotice',
  'interpretation',
  'attachment',
] as const
export const documentOnRecordSchema = z.object({
  id: z.string().min(1),
  kind: z.enum(DOCUMENT_KINDS),
  signed: z.boolean(),
  on: isoDate.optional(),
  chargeIds: z.array(z.string()),
})
export type DocumentOnRecord = z.infer<typeof documentOnRecordSchema>

/** A stay or visit at a facility, as an institutional claim tells it (UB-04 form locators 4, 6, 12 to 17, 18 to 41). */
export const staySchema = z.object({
  typeOfBill: z
    .string()
    .regex(/^0?\d{3}$/)
    .optional(),
  admittedAt: isoInstant.optional(),
  dischargedAt: isoInstant.optional(),
  admissionType: z.string().optional(),
  admissionSource: z.string().optional(),
  dischargeStatus: z.string().optional(),
  conditionCodes: z.array(z.string()).optional(),
  occurrenceCodes: z.array(z.object({ code: z.string(), on: isoDate })).optional(),
  valueCodes: z.array(z.object({ code: z.string(), amountCents: z.int() })).optional(),
  /** ICD-10-CM code of why the patient was admitted (FL 69). Left out = the principal diagnosis. */
  admittingDiagnosis: z.string().optional(),
  /** Present on admission, by diagnosis id. */
  presentOnAdmission: z.record(z.string(), z.enum(['Y', 'N', 'U', 'W', '1'])).optional(),
})
export type Stay = z.infer<typeof staySchema>

/** A provider's or coder's answer to a query, on record. The later of two to one query counts. */
export const queryAnswerSchema = z.object({
  /** The query's id, as its work item names it. */
  queryId: z.string().min(1),
  /** One of the query's choices, or the value it asked for. */
  value: z.string(),
  /** Who answered: a role or a user name, no patient data. */
  by: z.string().min(1),
  answeredAt: isoInstant,
})
export type QueryAnswer = z.infer<typeof queryAnswerSchema>
