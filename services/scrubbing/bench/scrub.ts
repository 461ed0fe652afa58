import type { RuleTables } from '@claimrail/codesets'
import type { Claim } from '@claimrail/domain'
import { CODES, PACK } from '../src/claims.testing.ts'
import type { Edit } from '../src/edit.ts'
import { scrubClaim } from '../src/scrub-claim.ts'
import { subjectOf } from '../src/subject.ts'
import { BENCH_DATE } from './release.ts'

/** What scrubbing a claim cost: `cpu` in microseconds of processor time, `failed` verdicts a claim. */
export type Cost = { cpu: number; failed: number }

/** The least of so many turns over the claims. `tables` left out = none are loaded. */
export function costOf(claims: readonly Claim[], edits: readonly Edit[], turns: number, tables?: RuleTables): Cost {
  const costs = Array.from({ length: turns }, () => turn(claims, edits, tables))
  return costs.reduce((least, cost) => (cost.cpu < least.cpu ? cost : least))
}

function turn(claims: readonly Claim[], edits: readonly Edit[], tables: RuleTables | undefined): Cost {
  const knowledge = { codes: CODES, packs: [PACK], history: [], ...(tables && { tables }) }
  const before = process.cpuUsage()
  let failed = 0
  for (const claim of claims) {
    const judged = scrubClaim(subjectOf(claim, `${BENCH_DATE}T18:00:00Z`, knowledge), edits)
    failed += judged.filter(({ verdict }) => verdict.answer === 'fail').length
  }
  const { user, system } = process.cpuUsage(before)
  return { cpu: (user + system) / claims.length, failed: failed / claims.length }
}
