import type { CptGroup } from './row.ts'

const CONDUCTION_STUDIES = ['95907', '95908', '95909', '95910', '95911', '95912', '95913']

export const NEUROLOGY: CptGroup[] = [
  ['95860 95861 95863 95864', { kind: 'diagnostic', split: true, maxUnits: 1 }],
  [CONDUCTION_STUDIES.join(' '), { kind: 'diagnostic', split: true, maxUnits: 1 }],
  ['95885 95886', { kind: 'addon', addonOf: CONDUCTION_STUDIES, split: true, maxUnits: 4 }],
  ['95887', { kind: 'addon', addonOf: CONDUCTION_STUDIES, split: true, maxUnits: 1 }],
  ['95937', { kind: 'diagnostic', split: true, maxUnits: 4 }],
  ['95930', { kind: 'diagnostic', split: true, maxUnits: 1 }],
  ['95812 95813 95816 95819 95822', { kind: 'diagnostic', split: true, maxUnits: 1 }],
  ['95717 95718 95719 95720', { kind: 'diagnostic', maxUnits: 1 }, { from: '2020-01-01' }],
  ['95970', { kind: 'diagnostic', maxUnits: 1 }],
  ['64615', { kind: 'procedure', globalDays: 10, maxUnits: 1, also: ['chemodenervation for migraine'] }],
  ['64616', { kind: 'procedure', globalDays: 10, sided: true, bilateral: true, maxUnits: 1 }],
  ['64405', { kind: 'procedure', globalDays: 0, sided: true, bilateral: true, maxUnits: 1 }],
  ['64450', { kind: 'procedure', globalDays: 0, sided: true, bilateral: true, maxUnits: 4 }],
  ['62270', { kind: 'procedure', globalDays: 0, maxUnits: 1, also: ['lumbar puncture'] }],
  ['96116', { kind: 'diagnostic', minutes: 60, maxUnits: 1, also: ['neurobehavioral status exam'] }],
  ['96121', { kind: 'addon', addonOf: ['96116'], minutes: 60, maxUnits: 3 }, { from: '2019-01-01' }],
  ['96132', { kind: 'diagnostic', minutes: 60, maxUnits: 1 }, { from: '2019-01-01' }],
  ['96133', { kind: 'addon', addonOf: ['96132'], minutes: 60, maxUnits: 7 }, { from: '2019-01-01' }],
]
