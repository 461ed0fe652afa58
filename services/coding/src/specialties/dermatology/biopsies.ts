import { firstAndMore, type Hierarchy, type Ladder } from '../rules.ts'

/** Skin biopsies by technique since 2019 (CPT, biopsy section): a first one and each more. */
export const BIOPSIES: readonly Ladder[] = [
  firstAndMore('tangential biopsies', '11102', '11103'),
  firstAndMore('punch biopsies', '11104', '11105'),
  firstAndMore('incisional biopsies', '11106', '11107'),
]

/** Of several techniques of one day only one bills a first code: incisional before punch before tangential. */
export const BIOPSY_HIERARCHY: Hierarchy = [
  ['11106', '11107'],
  ['11104', '11105'],
  ['11102', '11103'],
]
