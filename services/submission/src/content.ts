import { contentIdOf, type Claim } from '@claimrail/domain'

/**
 * A hash of all that a payer would see of a claim. Two claims with the same content are the same claim to the payer,
 * whatever releases they were checked against and however often they were asked for.
 */
export function contentOf(claim: Claim): string {
  const { frequencyCode, codeReleases: _releases, documents: _papers, patientStatus: _status, lines, ...rest } = claim
  const voids = frequencyCode === '8'
  const seen = lines.map(({ chargeIds: _ids, minutes: _minutes, ...line }) => line)
  return contentIdOf(JSON.stringify({ ...rest, voids, lines: seen }))
}
