import type { CptGroup, HcpcsRow } from './row.ts'

/** What stands for procedures without a code of their own, by part of the body. */
export const UNLISTED: CptGroup[] = [
  ['17999 20999 43999 45399 64999', { kind: 'procedure', unlisted: true, maxUnits: 1 }],
  ['27599 29999', { kind: 'procedure', unlisted: true, bilateral: true, maxUnits: 1 }],
]

export const UNLISTED_DRUGS: HcpcsRow[] = [
  ['J3490', 'Drug without a code of its own', { kind: 'drug', unlisted: true, maxUnits: 1 }],
]
