import type { CptGroup } from './row.ts'

const SINCE_2023 = { from: '2023-01-01' }
const SINCE_2025 = { from: '2025-01-01' }
/** Visits that prolonged hospital and nursing time is added to. */
const LONGEST_FACILITY_VISITS = ['99223', '99233', '99236', '99255', '99306', '99310']

/** Evaluation and management, and what is added to it. */
export const VISITS: CptGroup[] = [
  ['99201', { kind: 'em', visit: 'officeNew', maxUnits: 1 }, { to: '2020-12-31' }],
  ['99202 99203 99204 99205', { kind: 'em', visit: 'officeNew', maxUnits: 1 }],
  ['99211 99212 99213 99214 99215', { kind: 'em', visit: 'officeEstablished', maxUnits: 1 }],
  ['99241 99251', { kind: 'em', visit: 'consultation', maxUnits: 1 }, { to: '2022-12-31' }],
  ['99242 99243 99244 99245', { kind: 'em', visit: 'consultation', maxUnits: 1 }],
  ['99252 99253 99254 99255', { kind: 'em', visit: 'consultation', maxUnits: 1 }],
  ['99217 99218 99219 99220', { kind: 'em', visit: 'hospital', maxUnits: 1 }, { to: '2022-12-31' }],
  ['99221 99222 99223 99231 99232 99233 99238 99239', { kind: 'em', visit: 'hospital', maxUnits: 1 }],
  ['99234 99235 99236', { kind: 'em', visit: 'hospital', maxUnits: 1 }],
  ['99281 99282 99283 99284 99285', { kind: 'em', visit: 'emergency', maxUnits: 1 }],
  ['99291', { kind: 'em', visit: 'hospital', maxUnits: 1 }],
  ['99292', { kind: 'addon', addonOf: ['99291'], minutes: 30, maxUnits: 8 }],
  ['99304 99305 99306 99307 99308 99309 99310', { kind: 'em', visit: 'nursing', maxUnits: 1 }],
  ['99315 99316', { kind: 'em', visit: 'nursing', maxUnits: 1 }],
  ['99341 99342 99344 99345 99347 99348 99349 99350', { kind: 'em', visit: 'home', maxUnits: 1 }],
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
  ['98000 98001 98002 98003 98004 98005 98006 98007', { kind: 'em', visit: 'telehealth', maxUnits: 1 }, SINCE_2025],
  ['98008 98009 98010 98011 98012 98013 98014 98015', { kind: 'em', visit: 'telehealth', maxUnits: 1 }, SINCE_2025],
  ['98016', { kind: 'em', visit: 'telehealth', maxUnits: 1 }, SINCE_2025],
  ['99441 99442 99443', { kind: 'em', visit: 'telephone', maxUnits: 1 }, { to: '2024-12-31' }],
  ['99358', { kind: 'diagnostic', minutes: 60, atLeastMinutes: 31, maxUnits: 1 }],
  ['99359', { kind: 'addon', addonOf: ['99358'], minutes: 30, maxUnits: 4 }],
  ['99417', { kind: 'addon', addonOf: ['99205', '99215'], minutes: 15, maxUnits: 4 }, { from: '2021-01-01' }],
  ['99418', { kind: 'addon', addonOf: LONGEST_FACILITY_VISITS, minutes: 15, maxUnits: 4 }, SINCE_2023],
  ['99152', { kind: 'procedure', minutes: 15, atLeastMinutes: 10, maxUnits: 2 }, { from: '2017-01-01' }],
  ['99153', { kind: 'addon', addonOf: ['99151', '99152', 'G0500'], minutes: 15, maxUnits: 8 }, { from: '2017-01-01' }],
]
