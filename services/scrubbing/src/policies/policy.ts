import { z } from 'zod'
import { isCodeList, lists } from '../packs/code-list.ts'

const procedures = z.array(z.string().refine(isCodeList, 'a code, a range or a beginning')).min(1)
/** A category or code of ICD-10-CM without its dot; whatever begins with it is meant. */
const diagnoses = z.array(z.string().regex(/^[A-Z][0-9][0-9A-Z]{0,5}$/, 'a diagnosis without its dot')).min(1)

/** Which diagnoses support a procedure, for whom and how often, to some payers during a period: the shape of an LCD or NCD. */
export const coveragePolicySchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens'),
  title: z.string().min(1),
  /** Where it comes from; says plainly when it is an example. */
  source: z.string().min(1),
  effective: z.iso.date(),
  ends: z.iso.date().optional(),
  /** Whom it holds for; several of these must all agree. */
  for: z.strictObject({
    payers: z.array(z.string()).min(1).optional(),
    filingIndicators: z.array(z.string()).min(1).optional(),
    /** A contractor and the states, by the billing provider's address, that it answers for. */
    contractor: z.strictObject({ name: z.string().min(1), states: z.array(z.string().length(2)).min(1) }).optional(),
  }),
  procedures,
  /** One of them must be among the reasons of the line; any diagnosis does when left out. */
  diagnoses: diagnoses.optional(),
  /** Whole years, both included. */
  ages: z.tuple([z.int().min(0), z.int().max(130)]).optional(),
  sex: z.enum(['F', 'M']).optional(),
  frequency: z.strictObject({ units: z.int().min(1), days: z.int().min(1) }).optional(),
})
export type CoveragePolicy = z.infer<typeof coveragePolicySchema>

/** What a policy is looked up by. */
export type Asked = { procedure: string; date: string; payerId: string; filingIndicator: string; state: string }

/** The policies that speak of a procedure on its date, to a payer, from a state. */
export function policiesFor(policies: readonly CoveragePolicy[], asked: Asked): CoveragePolicy[] {
  return policies.filter(
    ({ effective, ends, procedures: listed, for: whom }) =>
      effective <= asked.date &&
      (ends ?? asked.date) >= asked.date &&
      lists(listed, asked.procedure) &&
      (whom.payers?.includes(asked.payerId) ?? true) &&
      (whom.filingIndicators?.includes(asked.filingIndicator) ?? true) &&
      (whom.contractor?.states.includes(asked.state) ?? true),
  )
}
