import type { CptGroup } from './row.ts'

export const GASTROENTEROLOGY: CptGroup[] = [
  ['43200 43235 43239 43248 43249 43251', { kind: 'procedure', globalDays: 0, maxUnits: 1 }],
  ['43255', { kind: 'procedure', globalDays: 0, maxUnits: 2 }],
  ['45330 45331', { kind: 'procedure', globalDays: 0, maxUnits: 1 }],
  ['45378 45380 45381 45382 45384 45385 45390', { kind: 'procedure', globalDays: 0, maxUnits: 1 }],
  ['46221', { kind: 'procedure', globalDays: 10, maxUnits: 1 }],
  ['46600', { kind: 'procedure', globalDays: 0, maxUnits: 1 }],
  ['91010 91034 91065', { kind: 'procedure', globalDays: 0, split: true, maxUnits: 1 }],
  ['91110 91200 76705', { kind: 'diagnostic', split: true, maxUnits: 1 }],
]
