import type { CptGroup } from './row.ts'

const SIDED = { sided: true, bilateral: true } as const
const LARGE_JOINT = ['large joint injection', 'knee injection', 'shoulder injection', 'hip injection']
const LARGE_JOINT_GUIDED = ['large joint injection with ultrasound', 'knee injection with ultrasound']

export const ORTHOPEDICS: CptGroup[] = [
  ['20526', { kind: 'procedure', globalDays: 0, ...SIDED, maxUnits: 1 }],
  ['20550', { kind: 'procedure', globalDays: 0, ...SIDED, maxUnits: 4, also: ['tendon sheath injection'] }],
  ['20551', { kind: 'procedure', globalDays: 0, maxUnits: 3, also: ['tendon origin injection'] }],
  ['20552', { kind: 'procedure', globalDays: 0, maxUnits: 1, also: ['trigger point injection one or two muscles'] }],
  ['20553', { kind: 'procedure', globalDays: 0, maxUnits: 1, also: ['trigger point injection three or more muscles'] }],
  [
    '20600',
    { kind: 'procedure', globalDays: 0, ...SIDED, maxUnits: 4, site: 'digits', also: ['small joint injection'] },
  ],
  ['20604', { kind: 'procedure', globalDays: 0, ...SIDED, maxUnits: 4, site: 'digits' }],
  ['20605', { kind: 'procedure', globalDays: 0, ...SIDED, maxUnits: 2, also: ['medium joint injection'] }],
  ['20610', { kind: 'procedure', globalDays: 0, ...SIDED, maxUnits: 2, also: LARGE_JOINT }],
  ['20606', { kind: 'procedure', globalDays: 0, ...SIDED, maxUnits: 2 }],
  ['20611', { kind: 'procedure', globalDays: 0, ...SIDED, maxUnits: 2, also: LARGE_JOINT_GUIDED }],
  ['76942', { kind: 'diagnostic', split: true, maxUnits: 1, also: ['ultrasound needle guidance'] }],
  ['73562', { kind: 'diagnostic', ...SIDED, split: true, maxUnits: 3, also: ['knee x-ray three views'] }],
  ['73110', { kind: 'diagnostic', ...SIDED, split: true, maxUnits: 3, also: ['wrist x-ray three views'] }],
  ['73140', { kind: 'diagnostic', ...SIDED, split: true, maxUnits: 3, site: 'fingers', also: ['finger x-ray'] }],
  [
    '73030 73070 73080 73090 73100 73130 73560 73564 73590 73600 73610 73620 73630',
    { kind: 'diagnostic', ...SIDED, split: true, maxUnits: 3 },
  ],
  ['73060 73502', { kind: 'diagnostic', sided: true, split: true, maxUnits: 2 }],
  ['72040 72100 72110', { kind: 'diagnostic', split: true, maxUnits: 1 }],
  ['23500 25600 25605 25607 27786 27788', { kind: 'procedure', globalDays: 90, ...SIDED, maxUnits: 1 }],
  ['26600 28470 28475', { kind: 'procedure', globalDays: 90, sided: true, maxUnits: 2 }],
  ['26720', { kind: 'procedure', globalDays: 90, sided: true, maxUnits: 2, site: 'fingers' }],
  ['29065 29075 29125 29405 29425 29515 29540', { kind: 'procedure', globalDays: 0, ...SIDED, maxUnits: 1 }],
  ['29130', { kind: 'procedure', globalDays: 0, ...SIDED, maxUnits: 3, site: 'fingers', also: ['finger splint'] }],
  ['27130 27447 29827 29881 29888 64721', { kind: 'procedure', globalDays: 90, ...SIDED, maxUnits: 1 }],
  [
    '26055',
    { kind: 'procedure', globalDays: 90, sided: true, maxUnits: 4, site: 'fingers', also: ['trigger finger release'] },
  ],
  ['20680', { kind: 'procedure', globalDays: 90, maxUnits: 2 }],
]
