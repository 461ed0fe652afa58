import type { PlannedClaim } from '@claimrail/domain'
import { X12WriteError } from '@claimrail/x12'
import { interchangeFile, type Sender } from './interchange.ts'

/** Why a claim can not be written, without its values. */
export type Unwritable = { code: string; field: string }

/**
 * Tries to write the claim on its own, so that it is known before it is planned with others. What X12 cannot hold is not writable, nor is
 * what a payer would find wrong in it (SNIP 1 to 5). Undefined when it can be written.
 */
export function unwritable(planned: PlannedClaim, at: string, sender: Sender): Unwritable | undefined {
  const { claim } = planned
  if (claim.coverage.relationship !== '18' && !claim.coverage.subscriber) {
    return { code: 'required-missing', field: 'coverage.subscriber' }
  }
  try {
    const plan = { payerId: claim.coverage.payer.id, kind: claim.kind, claims: [planned] }
    interchangeFile(plan, 1, at, sender)
    return undefined
  } catch (error) {
    if (!(error instanceof X12WriteError)) throw error
    const { code, finding, loop, element } = error.problem
    return { code: finding?.code ?? code, field: `${loop} ${element}` }
  }
}
