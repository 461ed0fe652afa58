import type { Inside, SharedCare } from '../rules.ts'

/** Closed and open treatment of fractures, with their care for 90 days. */
const FRACTURE_CARE = ['23500', '25600', '25605', '25607', '26600', '26720', '27786', '27788', '28470', '28475']
const CASTS_AND_SPLINTS = ['29065', '29075', '29125', '29130', '29405', '29425', '29515', '29540']

/** The first cast or splint is inside the treatment of the fracture (CPT, casts and strapping). */
export const FIRST_CAST: Inside = { wholes: FRACTURE_CARE, parts: CASTS_AND_SPLINTS }

/**
 * Who treats a fracture in an emergency department mostly gives no care afterwards (Medicare Claims Processing Manual, chapter 12, 40.2 and 40.4).
 * Treatment goes with an injury in active treatment, care after it with routine healing and later (ICD-10-CM guidelines I.C.19.a).
 */
export const SHARED_FRACTURE_CARE: SharedCare = {
  codes: FRACTURE_CARE,
  askedAt: ['23'],
  seventh: {
    procedure: ['A', 'B', 'C', 'G', 'H', 'J', 'K', 'M', 'N', 'P', 'Q', 'R'],
    after: ['D', 'E', 'F', 'G', 'H', 'J', 'S'],
  },
}
