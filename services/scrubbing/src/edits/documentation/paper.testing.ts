import type { Claim, DocumentOnRecord } from '@claimrail/domain'
import { line } from '../../claims.testing.ts'

/** A claim for one procedure, with these papers on record. */
export function withPapers(
  procedure: string,
  papers: readonly DocumentOnRecord[],
  more: Parameters<typeof line>[2] = {},
): Partial<Claim> {
  return { lines: [line(procedure, [1], more)], documents: [...papers] }
}

/** A paper for the test claim's only charge, `c1`. */
export function paper(kind: DocumentOnRecord['kind'], more: Partial<DocumentOnRecord> = {}): DocumentOnRecord {
  return { id: 'p1', kind, signed: true, chargeIds: ['c1'], ...more }
}
