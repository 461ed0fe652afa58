import { encounterIdOf, patientControlNumberOf, type Claim } from '@claimrail/domain'
import { claim, line } from '../../claims.testing.ts'
import { pastClaimOf, type PastClaim } from '../../history.ts'

/** An earlier claim of the test patient for these procedures on a day. */
export function past(serviceDate: string, codes: readonly string[], change: Partial<Claim> = {}): PastClaim {
  const number = patientControlNumberOf(encounterIdOf('story', 'EHR', serviceDate), { cut: 0, payer: 0 })
  const lines = codes.map((code) => line(code, [1], { serviceDate }))
  return pastClaimOf({ ...claim({ lines, ...change }), patientControlNumber: number })
}
