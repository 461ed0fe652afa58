import type { CptGroup } from './row.ts'

const SNARE = ['colonoscopy with snare', 'snare polypectomy of colon']

export const GASTROENTEROLOGY: CptGroup[] = [
  ['43239', { kind: 'procedure', globalDays: 0, maxUnits: 1, also: ['upper scope with biopsy'] }],
  ['43235', { kind: 'procedure', globalDays: 0, maxUnits: 1, also: ['upper scope'] }],
  ['43236 43248 43249 43251', { kind: 'procedure', globalDays: 0, maxUnits: 1 }],
  ['43200', { kind: 'procedure', globalDays: 0, maxUnits: 1 }],
  ['43255', { kind: 'procedure', globalDays: 0, maxUnits: 2 }],
  ['45330 45331 45338', { kind: 'procedure', globalDays: 0, maxUnits: 1 }],
  ['45378', { kind: 'procedure', globalDays: 0, maxUnits: 1, also: ['colonoscopy'] }],
  ['45380', { kind: 'procedure', globalDays: 0, maxUnits: 1, also: ['colonoscopy with biopsy'] }],
  ['45385', { kind: 'procedure', globalDays: 0, maxUnits: 1, also: SNARE }],
  ['45379 45381 45382 45384 45386 45388 45390 45398', { kind: 'procedure', globalDays: 0, maxUnits: 1 }],
  ['46221', { kind: 'procedure', globalDays: 10, maxUnits: 1 }],
  ['46600', { kind: 'procedure', globalDays: 0, maxUnits: 1 }],
  ['91010 91034 91065', { kind: 'procedure', globalDays: 0, split: true, maxUnits: 1 }],
  ['91110 91200 76705', { kind: 'diagnostic', split: true, maxUnits: 1 }],
  ['44970 47562', { kind: 'procedure', globalDays: 90, maxUnits: 1 }],
]
