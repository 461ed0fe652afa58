import type { StatusCode } from '@claimrail/x12'
import { chance, pick } from '../chance.ts'
import type { SubmittedClaim } from '../claim.ts'
import { isOnFile, type History } from './on-file.ts'

type Rejection = StatusCode & {
  /** The payer does not insist: the same claim is accepted the next time, as if its files had been corrected. */
  passing: boolean
}

const OFTEN: readonly [Rejection, ...Rejection[]] = [
  { category: 'A7', code: '164', entity: 'IL', passing: true },
  { category: 'A3', code: '33', passing: true },
  { category: 'A7', code: '158', entity: 'QC', passing: true },
  { category: 'A7', code: '562', entity: '85', passing: true },
  { category: 'A6', code: '252', passing: true },
  { category: 'A7', code: '254', passing: true },
  { category: 'A7', code: '500', entity: 'IL', passing: true },
  { category: 'A3', code: '116', passing: false },
]

/** The claim status with which a claim is turned away before adjudication, or undefined. */
export function rejectionOf(
  claim: SubmittedClaim,
  seed: string,
  share: number,
  history: History,
): StatusCode | undefined {
  const charges = claim.lines.reduce((sum, { chargeCents }) => sum + chargeCents, 0)
  if (charges !== claim.chargeCents) return { category: 'A7', code: '178' }
  if (claim.frequencyCode !== '1' && !isOnFile(claim, history)) return { category: 'A7', code: '535' }
  if (claim.frequencyCode === '8') return undefined
  const about = [claim.patientControlNumber, claim.frequencyCode]
  if (chance(seed, 'reject', ...about) >= share) return undefined
  const { passing, ...status } = pick(OFTEN, chance(seed, 'rejection', ...about))
  const told = history.some((before) => before.result === 'rejected' && before.status.code === status.code)
  return passing && told ? undefined : status
}
