import { subjectOf } from '../../subject.ts'
import { claim, CODES, DATE, PACK } from '../../claims.testing.ts'
import type { Claim } from '@claimrail/domain'
import type { Edit } from '../../edit.ts'
import type { PayerPack } from '../../packs/pack-schema.ts'
import { repairClaim } from '../../repairs/repair-claim.ts'

/** Knowledge with the test payer's pack and more in it. */
export function withPack(more: Partial<PayerPack>): { packs: PayerPack[] } {
  return { packs: [{ ...PACK, ...more }] }
}

/** The claim after the repairs of one edit. */
export function repairedBy(edit: Edit, change: Partial<Claim>, pack: Partial<PayerPack>): Claim {
  const subject = subjectOf(claim(change), `${DATE}T18:00:00Z`, { codes: CODES, ...withPack(pack) })
  return repairClaim(subject, [edit]).subject.claim
}
