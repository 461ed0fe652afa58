import type { CptGroup } from './row.ts'

/** Skin biopsies were renumbered by technique in 2019. */
const NEW_BIOPSIES = { from: '2019-01-01' }
const OLD_BIOPSIES = { to: '2018-12-31' }

/** One technique, several names: our own words. */
const TANGENTIAL = ['tangential biopsy of skin', 'shave biopsy of skin', 'saucerization biopsy of skin']

const EXCISION = { kind: 'procedure', globalDays: 10, maxUnits: 3 } as const

export const DERMATOLOGY: CptGroup[] = [
  ['11100', { kind: 'procedure', globalDays: 0, maxUnits: 1 }, OLD_BIOPSIES],
  ['11101', { kind: 'addon', addonOf: ['11100'], maxUnits: 6 }, OLD_BIOPSIES],
  ['11102', { kind: 'procedure', globalDays: 0, maxUnits: 1, also: TANGENTIAL }, NEW_BIOPSIES],
  ['11104', { kind: 'procedure', globalDays: 0, maxUnits: 1, also: ['punch biopsy of skin'] }, NEW_BIOPSIES],
  ['11106', { kind: 'procedure', globalDays: 0, maxUnits: 1, also: ['incisional biopsy of skin'] }, NEW_BIOPSIES],
  ['11103', { kind: 'addon', addonOf: ['11102', '11104', '11106'], maxUnits: 6 }, NEW_BIOPSIES],
  ['11105', { kind: 'addon', addonOf: ['11104', '11106'], maxUnits: 4 }, NEW_BIOPSIES],
  ['11107', { kind: 'addon', addonOf: ['11106'], maxUnits: 3 }, NEW_BIOPSIES],
  ['17000', { kind: 'procedure', globalDays: 10, maxUnits: 1, also: ['destruction of actinic keratosis'] }],
  ['17004 17111', { kind: 'procedure', globalDays: 10, maxUnits: 1 }],
  ['17110', { kind: 'procedure', globalDays: 10, maxUnits: 1, also: ['destruction of warts'] }],
  ['11200', { kind: 'procedure', globalDays: 10, maxUnits: 1, also: ['removal of skin tags'] }],
  ['17003', { kind: 'addon', addonOf: ['17000'], maxUnits: 13 }],
  ['11201', { kind: 'addon', addonOf: ['11200'], maxUnits: 3 }],
  ['11300 11301', { kind: 'procedure', globalDays: 0, maxUnits: 5 }],
  ['11400 11401 11402 11403 11404 11406', EXCISION],
  ['11420 11421 11422 11423 11424 11426', EXCISION],
  ['11440 11441 11442 11443 11444 11446', EXCISION],
  ['11600 11601 11602 11603 11604 11606', EXCISION],
  ['11620 11621 11622 11623 11624 11626', EXCISION],
  ['11640 11641 11642 11643 11644 11646', EXCISION],
  ['17260 17261 17262 17280 17281', { kind: 'procedure', globalDays: 10, maxUnits: 5 }],
  ['17311', { kind: 'procedure', globalDays: 0, maxUnits: 4 }],
  ['17312', { kind: 'addon', addonOf: ['17311'], maxUnits: 6 }],
  ['17313', { kind: 'procedure', globalDays: 0, maxUnits: 3 }],
  ['17314', { kind: 'addon', addonOf: ['17313'], maxUnits: 4 }],
  ['17315', { kind: 'addon', addonOf: ['17311', '17312', '17313', '17314'], maxUnits: 10 }],
  ['12031 12032 12051 13131 13132', { kind: 'procedure', globalDays: 10, maxUnits: 1 }],
  ['13133', { kind: 'addon', addonOf: ['13132'], maxUnits: 5 }],
  ['11900', { kind: 'procedure', globalDays: 0, maxUnits: 1, also: ['intralesional injection'] }],
  ['11901', { kind: 'procedure', globalDays: 0, maxUnits: 1 }],
  ['10060', { kind: 'procedure', globalDays: 10, maxUnits: 1, also: ['incision and drainage of abscess'] }],
  ['10061', { kind: 'procedure', globalDays: 10, maxUnits: 1 }],
  ['96910', { kind: 'diagnostic', maxUnits: 1 }],
  ['96920', { kind: 'procedure', globalDays: 0, maxUnits: 1 }],
  ['88304 88305 88312', { kind: 'laboratory', split: true, maxUnits: 8 }],
]
