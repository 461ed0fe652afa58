import type { Claim, Repair } from '@claimrail/domain'
import type { Edit } from '../edit.ts'
import { isInForce } from '../scrub-claim.ts'
import { withClaim, type Subject } from '../subject.ts'
import { clinicalOf } from './clinical.ts'
import { diff } from './diff.ts'

/** Rounds over all edits; what is not at rest by then stays as it is, and its verdicts say so. */
const ROUNDS = 5

/** A claim after its repairs, and each change with the edit that made it, in order. */
export type Repaired = { subject: Subject; repairs: Repair[] }

/**
 * Puts right what edits fail on and can repair, again and again until nothing changes. Pure. Never goes back to a form that the claim had
 * before, and drops a repair that would change what was done, to whom, why, how often or for how much money.
 */
export function repairClaim(original: Subject, edits: readonly Edit[]): Repaired {
  const repairing = edits.filter((edit) => edit.repair && isInForce(edit, original))
  const seen = new Set<string>()
  const repairs: Repair[] = []
  let subject = original
  for (let round = 0; round < ROUNDS; round++) {
    const before = subject
    for (const edit of repairing) {
      const claim = repairOf(edit, subject)
      if (!claim) continue
      seen.add(JSON.stringify(subject.claim))
      if (seen.has(JSON.stringify(claim))) continue
      repairs.push(...diff(subject.claim, claim).map((change) => ({ edit: edit.id, ...change })))
      subject = withClaim(subject, claim)
    }
    if (subject === before) break
  }
  return { subject, repairs }
}

function repairOf(edit: Edit, subject: Subject): Claim | undefined {
  if (edit.check(subject).answer !== 'fail') return undefined
  const claim = edit.repair?.(subject)
  return claim && clinicalOf(claim) === clinicalOf(subject.claim) ? claim : undefined
}
