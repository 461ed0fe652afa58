import type { CodingProposal, CodingTrail, Encounter } from '@claimrail/domain'
import { codeCharges } from './code-charges.ts'
import { codeDiagnoses } from './code-diagnoses.ts'
import { contextOf, type CodingContext, type Knowledge } from './context.ts'
import { cutClaims, type Cut } from './cut-claims.ts'
import { proposalOf } from './propose.ts'
import type { Query } from './query.ts'
import { trailOf, type CodedParts } from './trail.ts'

export type Coded =
  /** `diagnoses` are ICD-10-CM codes; the cuts name them by position. */
  | { ok: true; diagnoses: readonly string[]; cuts: readonly Cut[]; trail: CodingTrail }
  /** `proposal` is how far coding came; left out where nothing was coded. */
  | { ok: false; queries: readonly [Query, ...Query[]]; proposal?: CodingProposal }

/**
 * Codes an encounter by the code sets of its date of service, or says what must be asked first. Pure.
 * @param encounterId names the queries whose answers are on record; without it no answer is found
 */
export function codeEncounter(encounter: Encounter, knowledge: Knowledge, encounterId = ''): Coded {
  if (encounter.coverages.length === 0) {
    return { ok: false, queries: [{ code: 'coding.self-pay', fields: ['coverages'] }] }
  }
  const context = contextOf(encounterId, encounter, knowledge)
  const parts = codeParts(encounter, context)
  const { diagnoses, charges } = parts
  const [first, ...rest] = [...diagnoses.queries, ...charges.queries]
  if (first) {
    const unasked = () => codeParts(encounter, { ...context, threshold: 0 })
    return {
      ok: false,
      queries: [first, ...rest],
      proposal: proposalOf({ encounterId, encounter, context }, parts, unasked),
    }
  }
  const cuts = cutClaims(charges.charges, encounter, diagnoses.codes.length)
  return { ok: true, diagnoses: diagnoses.codes, cuts, trail: trailOf(encounter, parts, context) }
}

/** Both parts of coding, with what each of them asks. */
function codeParts(encounter: Encounter, context: CodingContext): CodedParts {
  const diagnoses = codeDiagnoses(encounter, dateOf(encounter), context)
  return { diagnoses, charges: codeCharges(encounter, diagnoses, context) }
}

/** ICD-10-CM holds by the date of service; for a hospital stay that is billed by the hospital, by the date of discharge. */
function dateOf({ class: visitClass, charges, startedAt, endedAt }: Encounter): string {
  const isStay = visitClass === 'inpatient' && charges.some((charge) => charge.revenueCode !== undefined)
  if (isStay) return endedAt.slice(0, 10)
  return charges.map((charge) => charge.serviceDate).sort()[0] ?? startedAt.slice(0, 10)
}
