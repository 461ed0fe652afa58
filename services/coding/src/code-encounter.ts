import type { CodeSets } from '@claimrail/codesets'
import type { Encounter } from '@claimrail/domain'
import { codeCharges } from './code-charges.ts'
import { codeDiagnoses } from './code-diagnoses.ts'
import { cutClaims, type Cut } from './cut-claims.ts'
import { proposeModifiers } from './propose-modifiers.ts'
import type { Query } from './query.ts'

export type Coded =
  /** `diagnoses` are ICD-10-CM codes; the cuts name them by position. */
  | { ok: true; diagnoses: readonly string[]; cuts: readonly Cut[] }
  | { ok: false; queries: readonly [Query, ...Query[]] }

/** Codes an encounter by the code sets of its date of service, or says what must be asked first. Pure. */
export function codeEncounter(encounter: Encounter, codes: CodeSets): Coded {
  if (encounter.coverages.length === 0) {
    return { ok: false, queries: [{ code: 'coding.self-pay', fields: ['coverages'] }] }
  }
  const diagnoses = codeDiagnoses(encounter.diagnoses, dateOf(encounter), codes)
  const charges = codeCharges(encounter, diagnoses, codes)
  const [first, ...rest] = [...diagnoses.queries, ...charges.queries]
  if (first) return { ok: false, queries: [first, ...rest] }
  const cuts = cutClaims(proposeModifiers(charges.charges), encounter, diagnoses.codes.length)
  return { ok: true, diagnoses: diagnoses.codes, cuts }
}

/** ICD-10-CM holds by the date of service; for a hospital stay that is billed by the hospital, by the date of discharge. */
function dateOf({ class: visitClass, charges, startedAt, endedAt }: Encounter): string {
  const isStay = visitClass === 'inpatient' && charges.some((charge) => charge.revenueCode !== undefined)
  if (isStay) return endedAt.slice(0, 10)
  return charges.map((charge) => charge.serviceDate).sort()[0] ?? startedAt.slice(0, 10)
}
