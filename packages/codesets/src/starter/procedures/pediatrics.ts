import type { CptGroup } from './row.ts'

const FIRST_ADMINISTRATIONS = ['90460', '90471', '90473']

const COUNSELLED = ['vaccine administration with counseling', 'vaccine administration with counselling']

export const PEDIATRICS: CptGroup[] = [
  ['90460', { kind: 'administration', ages: [0, 18], maxUnits: 9, also: COUNSELLED }],
  ['90461', { kind: 'addon', addonOf: ['90460'], ages: [0, 18], maxUnits: 8 }],
  ['90471', { kind: 'administration', maxUnits: 1, also: ['vaccine administration', 'vaccine injection'] }],
  ['90473', { kind: 'administration', maxUnits: 1, also: ['vaccine by mouth', 'vaccine in the nose'] }],
  ['90472', { kind: 'addon', addonOf: FIRST_ADMINISTRATIONS, maxUnits: 8 }],
  ['90474', { kind: 'addon', addonOf: FIRST_ADMINISTRATIONS, maxUnits: 1 }],
  ['90480', { kind: 'administration', maxUnits: 1 }, { from: '2023-09-11' }],
  ['91318 91319 91320', { kind: 'vaccine', maxUnits: 1 }, { from: '2023-09-11' }],
  ['90633 90647 90648 90651 90670', { kind: 'vaccine', maxUnits: 1 }],
  ['90671 90677', { kind: 'vaccine', maxUnits: 1 }, { from: '2021-07-01' }],
  ['90680 90681', { kind: 'vaccine', ages: [0, 0], maxUnits: 1 }],
  ['90686 90688 90713 90714 90715', { kind: 'vaccine', maxUnits: 1 }],
  ['90696 90697 90698 90700 90723', { kind: 'vaccine', ages: [0, 6], maxUnits: 1 }],
  ['90707 90710 90716 90734 90744', { kind: 'vaccine', maxUnits: 1 }],
  ['92551 92552 92567 99173 99177', { kind: 'diagnostic', maxUnits: 1 }],
  ['96110 96127', { kind: 'diagnostic', maxUnits: 3 }],
  ['94640', { kind: 'diagnostic', maxUnits: 2, also: ['nebulizer treatment'] }],
  ['94760', { kind: 'diagnostic', maxUnits: 1 }],
  ['69209', { kind: 'procedure', globalDays: 0, sided: true, bilateral: true, maxUnits: 1 }, { from: '2016-01-01' }],
  ['69210', { kind: 'procedure', globalDays: 0, sided: true, bilateral: true, maxUnits: 1, also: ['ear wax removal'] }],
  ['99460 99462 99463', { kind: 'em', visit: 'hospital', ages: [0, 0], maxUnits: 1 }],
  ['54150', { kind: 'procedure', globalDays: 0, sex: 'M', maxUnits: 1 }],
]
