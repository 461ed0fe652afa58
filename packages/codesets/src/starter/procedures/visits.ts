import type { CptGroup } from './row.ts'

/** Evaluation and management, and what is added to it. */
export const VISITS: CptGroup[] = [
  ['99201', { kind: 'em', visit: 'officeNew', maxUnits: 1 }, { to: '2020-12-31' }],
  ['99202 99203 99204 99205', { kind: 'em', visit: 'officeNew', maxUnits: 1 }],
  ['99211 99212 99213 99214 99215', { kind: 'em', visit: 'officeEstablished', maxUnits: 1 }],
  ['99242 99243 99244 99245', { kind: 'em', visit: 'consultation', maxUnits: 1 }],
  ['99221 99222 99223 99231 99232 99233 99238 99239', { kind: 'em', visit: 'hospital', maxUnits: 1 }],
  ['99281 99282 99283 99284 99285', { kind: 'em', visit: 'emergency', maxUnits: 1 }],
  ['99381', { kind: 'em', visit: 'preventiveNew', ages: [0, 0], maxUnits: 1 }],
  ['99391', { kind: 'em', visit: 'preventiveEstablished', ages: [0, 0], maxUnits: 1 }],
  ['99382', { kind: 'em', visit: 'preventiveNew', ages: [1, 4], maxUnits: 1 }],
  ['99383', { kind: 'em', visit: 'preventiveNew', ages: [5, 11], maxUnits: 1 }],
  ['99384', { kind: 'em', visit: 'preventiveNew', ages: [12, 17], maxUnits: 1 }],
  ['99385', { kind: 'em', visit: 'preventiveNew', ages: [18, 39], maxUnits: 1 }],
  ['99386', { kind: 'em', visit: 'preventiveNew', ages: [40, 64], maxUnits: 1 }],
  ['99387', { kind: 'em', visit: 'preventiveNew', ages: [65, 124], maxUnits: 1 }],
  ['99392', { kind: 'em', visit: 'preventiveEstablished', ages: [1, 4], maxUnits: 1 }],
  ['99393', { kind: 'em', visit: 'preventiveEstablished', ages: [5, 11], maxUnits: 1 }],
  ['99394', { kind: 'em', visit: 'preventiveEstablished', ages: [12, 17], maxUnits: 1 }],
  ['99395', { kind: 'em', visit: 'preventiveEstablished', ages: [18, 39], maxUnits: 1 }],
  ['99396', { kind: 'em', visit: 'preventiveEstablished', ages: [40, 64], maxUnits: 1 }],
  ['99397', { kind: 'em', visit: 'preventiveEstablished', ages: [65, 124], maxUnits: 1 }],
  ['99441 99442 99443', { kind: 'em', visit: 'telephone', maxUnits: 1 }, { to: '2024-12-31' }],
  ['99417', { kind: 'addon', addonOf: ['99205', '99215'], minutes: 15, maxUnits: 4 }, { from: '2021-01-01' }],
  ['99152', { kind: 'procedure', minutes: 15, maxUnits: 2 }, { from: '2017-01-01' }],
  ['99153', { kind: 'addon', addonOf: ['99151', '99152', 'G0500'], minutes: 15, maxUnits: 8 }, { from: '2017-01-01' }],
]
