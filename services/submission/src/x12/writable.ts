import type { PlannedClaim } from '@claimrail/domain'
import { X12WriteError } from '@claimrail/x12'
import { interchangeFile, type Sender } from './interchange.ts'

/** Why a claim can not be written, without its values. */
export type Unwritable = { code: string; field: string }

/** Tries to write the claim on its own, so that it is known before it is planned with others. Undefined when it can be written. */
export function unwritable(planned: PlannedClaim, sender: Sender): Unwritable | undefined {
  const { claim } = planned
  if (claim.coverage.relationship !== '18' && !claim.coverage.subscriber) {
    return { code: 'required-missing', field: 'coverage.subscriber' }
  }
  try {
    const plan = { payerId: claim.coverage.payer.id, kind: claim.kind, claims: [planned] }
    interchangeFile(plan, 1, '2000-01-01T00:00:00.000Z', sender)
    return undefined
  } catch (error) {
    if (!(error instanceof X12WriteError)) throw error
    return { code: error.problem.code, field: `${error.problem.loop} ${error.problem.element}` }
  }
}
