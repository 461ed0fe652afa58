import type { CptGroup } from './row.ts'

const COMPLETE_ECHOS = ['93303', '93304', '93350', '93351']
const ALL_ECHOS = [...COMPLETE_ECHOS, '93308']

const ELECTROCARDIOGRAM = ['electrocardiogram', '12 lead electrocardiogram']
const ECHOCARDIOGRAM = ['transthoracic echocardiogram', 'heart ultrasound']

export const CARDIOLOGY: CptGroup[] = [
  ['93000', { kind: 'diagnostic', maxUnits: 3, also: ELECTROCARDIOGRAM }],
  ['93005 93010', { kind: 'diagnostic', maxUnits: 3 }],
  ['93015', { kind: 'diagnostic', maxUnits: 1, also: ['treadmill stress test'] }],
  ['93016 93017 93018', { kind: 'diagnostic', maxUnits: 1 }],
  ['93306', { kind: 'diagnostic', split: true, maxUnits: 1, also: ECHOCARDIOGRAM }],
  ['93303 93304 93307 93308 93350 93351', { kind: 'diagnostic', split: true, maxUnits: 1 }],
  ['93320', { kind: 'addon', addonOf: COMPLETE_ECHOS, split: true, maxUnits: 1 }],
  ['93321 93325', { kind: 'addon', addonOf: ALL_ECHOS, split: true, maxUnits: 1 }],
  ['93352', { kind: 'addon', addonOf: ['93350', '93351'], maxUnits: 1 }],
  ['93224 93225 93226 93227 93228 93229', { kind: 'diagnostic', maxUnits: 1 }],
  ['93241 93242 93243 93244 93245 93246 93247 93248', { kind: 'diagnostic', maxUnits: 1 }, { from: '2021-01-01' }],
  ['93279 93280 93281 93282 93283 93284 93288 93289', { kind: 'diagnostic', split: true, maxUnits: 1 }],
  ['93294 93295 93296', { kind: 'diagnostic', maxUnits: 1 }],
  ['93454 93458', { kind: 'procedure', globalDays: 0, split: true, maxUnits: 1 }],
  ['92928', { kind: 'procedure', globalDays: 0, maxUnits: 2, site: 'coronary', also: ['coronary stent'] }],
  ['92960', { kind: 'procedure', globalDays: 0, maxUnits: 2 }],
  ['93784 93786 93788 93790', { kind: 'diagnostic', maxUnits: 1 }],
  ['93793', { kind: 'diagnostic', maxUnits: 1 }, { from: '2018-01-01' }],
  ['93880 93882 93922 93923 93970 93971', { kind: 'diagnostic', split: true, maxUnits: 1 }],
  ['78452', { kind: 'diagnostic', split: true, maxUnits: 1 }],
]
