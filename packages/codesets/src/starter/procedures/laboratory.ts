import type { CptGroup } from './row.ts'

/** Tests and small services that every specialty orders. */
export const LABORATORY: CptGroup[] = [
  ['36415', { kind: 'laboratory', maxUnits: 2 }],
  ['36416', { kind: 'laboratory', maxUnits: 2 }],
  ['80048 80053 80061 83036 84443 85025 85610', { kind: 'laboratory', maxUnits: 2 }],
  ['81001 81002 81003 82270 82274', { kind: 'laboratory', maxUnits: 1 }],
  ['83013 83655 83993 85018 87338', { kind: 'laboratory', maxUnits: 2 }],
  ['87426 87651 87804 87880', { kind: 'laboratory', maxUnits: 2 }],
  ['96372', { kind: 'administration', maxUnits: 4 }],
]
