import type { SpecialtyRules } from '../rules.ts'
import { BIOPSIES, BIOPSY_HIERARCHY } from './biopsies.ts'
import { EXCISION_SIZES, LESION_KINDS } from './excisions.ts'
import { LESION_COUNTS, LESION_PAIRS, MOHS_STAGES } from './lesions.ts'

export const DERMATOLOGY: SpecialtyRules = {
  ladders: [...LESION_COUNTS, ...BIOPSIES, ...MOHS_STAGES, ...EXCISION_SIZES],
  hierarchies: [BIOPSY_HIERARCHY],
  lesionPairs: LESION_PAIRS,
  kinds: LESION_KINDS,
}
