import type { Claim } from '@claimrail/domain'
import { claim, CODES, line } from '../src/claims.testing.ts'
import { pick, randomFrom } from './random.ts'
import { BENCH_DATE } from './release.ts'

const MODIFIERS = [[], [], [], [], ['25'], ['59'], ['RT'], ['LT'], ['XS'], ['26']]

/** Claims of one to eight lines of the starter release's procedures, the same for the same number. */
export function benchClaims(count: number): Claim[] {
  const random = randomFrom(3)
  const procedures = [...CODES.list('cpt', BENCH_DATE)].map(({ code }) => code)
  const diagnoses = [...CODES.list('icd10cm', BENCH_DATE)].filter(({ billable }) => billable).map(({ code }) => code)
  return Array.from({ length: count }, () =>
    claim({
      diagnoses: [pick(diagnoses, random), pick(diagnoses, random)],
      lines: Array.from({ length: 1 + Math.floor(random() * 8) }, () =>
        line(pick(procedures, random), [1], {
          serviceDate: BENCH_DATE,
          units: 1 + Math.floor(random() * 2),
          modifiers: [...pick(MODIFIERS, random)],
        }),
      ),
    }),
  )
}
