import type { CptGroup } from './row.ts'

/** Therapy by the clock: fifteen-minute codes whose minutes of a day Medicare counts together. */
export const THERAPY: CptGroup[] = [
  ['97110', { kind: 'diagnostic', minutes: 15, pooled: true, maxUnits: 6, also: ['therapeutic exercise'] }],
  ['97112', { kind: 'diagnostic', minutes: 15, pooled: true, maxUnits: 6, also: ['neuromuscular reeducation'] }],
  ['97116', { kind: 'diagnostic', minutes: 15, pooled: true, maxUnits: 4, also: ['gait training'] }],
  ['97140', { kind: 'diagnostic', minutes: 15, pooled: true, maxUnits: 6, also: ['manual therapy'] }],
  ['97530', { kind: 'diagnostic', minutes: 15, pooled: true, maxUnits: 6, also: ['therapeutic activities'] }],
  ['97535', { kind: 'diagnostic', minutes: 15, pooled: true, maxUnits: 6, also: ['self care training'] }],
  ['97035', { kind: 'diagnostic', minutes: 15, pooled: true, maxUnits: 2, also: ['therapeutic ultrasound'] }],
  ['97032', { kind: 'diagnostic', minutes: 15, pooled: true, maxUnits: 4, also: ['attended electrical stimulation'] }],
  ['97760', { kind: 'diagnostic', minutes: 15, pooled: true, maxUnits: 4, also: ['orthotic training'] }],
  ['97161', { kind: 'diagnostic', maxUnits: 1, also: ['physical therapy evaluation'] }, { from: '2017-01-01' }],
]
