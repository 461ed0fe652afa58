import { policiesFor, type CoveragePolicy } from '../../policies/policy.ts'
import type { Subject, SubjectLine } from '../../subject.ts'

/** A line with the coverage policies that speak of it. */
export type CoveredLine = { one: SubjectLine; policies: CoveragePolicy[] }

/** The lines that a coverage policy speaks of. */
export function coveredLines({ claim, lines, policies }: Subject): CoveredLine[] {
  if (policies.length === 0) return []
  const { id: payerId, filingIndicator } = claim.coverage.payer
  const { state } = claim.billingProvider.address
  return lines
    .map((one) => {
      const { procedureCode: procedure, serviceDate: date } = one.line
      return { one, policies: policiesFor(policies, { procedure, date, payerId, filingIndicator, state }) }
    })
    .filter((covered) => covered.policies.length > 0)
}

/** Codes that a line was for; on an institutional claim, whose lines point at none, all of the claim's. */
export function reasonsOf({ claim }: Subject, { line }: SubjectLine): string[] {
  if (claim.kind === 'institutional') return claim.diagnoses
  return line.diagnosisPointers.flatMap((pointer) => claim.diagnoses[pointer - 1] ?? [])
}

/** What the provider said of an expected denial: GA and GZ of necessity, GX and GY of what the law leaves out. */
const EXPECTED = ['GA', 'GX', 'GY', 'GZ']

/** True when a line says by a modifier that it may not be covered. */
export function isExpectedDenied({ line }: SubjectLine): boolean {
  return line.modifiers.some((modifier) => EXPECTED.includes(modifier))
}
