import { loadRelease, type LoadedRelease, type ReleaseSource } from '../release.ts'
import { ADJUSTMENT_REASONS } from './adjustment-reasons.ts'
import { CHARGE_MASTER } from './charge-master.ts'
import { DIAGNOSES } from './icd10cm/index.ts'
import { MODIFIERS } from './modifiers.ts'
import { PLACES } from './places.ts'
import { CPT, HCPCS } from './procedures/index.ts'
import { REMARKS } from './remarks.ts'
import { REVENUES } from './revenues.ts'
import { STATUS_CATEGORIES } from './status-categories.ts'
import { STATUS_CODES } from './status-codes.ts'
import { TAXONOMIES } from './taxonomies.ts'

/**
 * The starter release: facts that we wrote ourselves, enough for six specialties without any download.
 * A part of most systems only, so a code that is not in it may still exist.
 */
const SOURCE: ReleaseSource = {
  name: 'starter-2026-01',
  from: '2015-10-01',
  underlies: true,
  systems: {
    icd10cm: { complete: false, rows: DIAGNOSES },
    cpt: { complete: false, rows: CPT },
    hcpcs: { complete: false, rows: HCPCS },
    modifier: { complete: false, rows: MODIFIERS },
    placeOfService: { complete: true, rows: PLACES },
    revenue: { complete: false, rows: REVENUES },
    taxonomy: { complete: false, rows: TAXONOMIES },
    adjustmentReason: { complete: false, rows: ADJUSTMENT_REASONS },
    remark: { complete: false, rows: REMARKS },
    claimStatusCategory: { complete: true, rows: STATUS_CATEGORIES },
    claimStatus: { complete: false, rows: STATUS_CODES },
    charge: { complete: true, rows: CHARGE_MASTER },
  },
}

let loaded: LoadedRelease | undefined

/** The starter release, loaded once for the process. */
export function starterRelease(): LoadedRelease {
  return (loaded ??= loadRelease(SOURCE))
}
