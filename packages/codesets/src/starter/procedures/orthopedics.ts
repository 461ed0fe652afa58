import type { CptGroup } from './row.ts'

const SIDED = { sided: true, bilateral: true } as const

export const ORTHOPEDICS: CptGroup[] = [
  ['20526', { kind: 'procedure', globalDays: 0, ...SIDED, maxUnits: 1 }],
  ['20550', { kind: 'procedure', globalDays: 0, ...SIDED, maxUnits: 4 }],
  ['20551 20552 20553', { kind: 'procedure', globalDays: 0, maxUnits: 3 }],
  ['20600 20604', { kind: 'procedure', globalDays: 0, ...SIDED, maxUnits: 4 }],
  ['20605 20606 20610 20611', { kind: 'procedure', globalDays: 0, ...SIDED, maxUnits: 2 }],
  [
    '73030 73070 73080 73090 73100 73110 73130 73140 73560 73562 73564 73590 73600 73610 73620 73630',
    { kind: 'diagnostic', ...SIDED, split: true, maxUnits: 3 },
  ],
  ['73060 73502', { kind: 'diagnostic', sided: true, split: true, maxUnits: 2 }],
  ['72040 72100 72110', { kind: 'diagnostic', split: true, maxUnits: 1 }],
  ['23500 25600 25605 25607 27786 27788', { kind: 'procedure', globalDays: 90, ...SIDED, maxUnits: 1 }],
  ['26600 26720 28470 28475', { kind: 'procedure', globalDays: 90, sided: true, maxUnits: 2 }],
  ['29065 29075 29125 29405 29425 29515 29540', { kind: 'procedure', globalDays: 0, ...SIDED, maxUnits: 1 }],
  ['29130', { kind: 'procedure', globalDays: 0, ...SIDED, maxUnits: 3 }],
  ['27130 27447 29827 29881 29888 64721', { kind: 'procedure', globalDays: 90, ...SIDED, maxUnits: 1 }],
  ['26055', { kind: 'procedure', globalDays: 90, sided: true, maxUnits: 4 }],
  ['20680', { kind: 'procedure', globalDays: 90, maxUnits: 2 }],
  ['97110 97140 97530', { kind: 'diagnostic', minutes: 15, maxUnits: 6 }],
  ['97161', { kind: 'diagnostic', maxUnits: 1 }, { from: '2017-01-01' }],
]
