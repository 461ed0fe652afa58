import type { SpecialtyRules } from '../rules.ts'
import {
  COLON_SCREENING,
  COLONOSCOPY_EXTENT,
  COLONOSCOPY_KINDS,
  ENDOSCOPY_FAMILIES,
  ENDOSCOPY_PAIRS,
} from './endoscopy.ts'

export const GASTROENTEROLOGY: SpecialtyRules = {
  inside: ENDOSCOPY_FAMILIES,
  lesionPairs: ENDOSCOPY_PAIRS,
  kinds: [COLONOSCOPY_KINDS],
  extents: [COLONOSCOPY_EXTENT],
  screenings: [COLON_SCREENING],
}
