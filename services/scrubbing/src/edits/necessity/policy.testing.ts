import { encounterIdOf, patientControlNumberOf, type ServiceLine } from '@claimrail/domain'
import { claim } from '../../claims.testing.ts'
import { pastClaimOf, type PastClaim } from '../../history.ts'
import type { CoveragePolicy } from '../../policies/policy.ts'

/** Knowledge with one policy for heart ultrasounds to the test payer, and more in it. */
export function withPolicy(more: Partial<CoveragePolicy> = {}): { policies: CoveragePolicy[] } {
  const base: CoveragePolicy = {
    id: 'ultrasound',
    title: 'Ultrasound',
    source: 'a test',
    effective: '2020-01-01',
    for: { payers: ['ALPHA'] },
    procedures: ['93306'],
  }
  return { policies: [{ ...base, ...more }] }
}

/** An earlier claim of another encounter with these lines. */
export function earlier(...lines: ServiceLine[]): PastClaim {
  const place = { cut: 0, payer: 0 }
  const number = patientControlNumberOf(encounterIdOf('story', 'EHR', 'earlier'), place)
  return pastClaimOf({ ...claim({ lines }), patientControlNumber: number })
}
