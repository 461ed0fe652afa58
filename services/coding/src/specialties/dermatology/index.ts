import type { SpecialtyRules } from '../rules.ts'
import { BIOPSIES, BIOPSY_HIERARCHY } from './biopsies.ts'
import { EXCISION_SIZES, LESION_KINDS } from './excisions.ts'
import { KERATOSES_COUNTED_TWICE, LESION_COUNTS, LESION_PAIRS, MOHS_STAGES, PATHOLOGY_INSIDE_MOHS } from './lesions.ts'

export const DERMATOLOGY: SpecialtyRules = {
  ladders: [...LESION_COUNTS, ...BIOPSIES, ...MOHS_STAGES, ...EXCISION_SIZES],
  hierarchies: [BIOPSY_HIERARCHY],
  inside: [PATHOLOGY_INSIDE_MOHS],
  lesionPairs: LESION_PAIRS,
  instead: [KERATOSES_COUNTED_TWICE],
  kinds: LESION_KINDS,
}
