import { byRange, type SpecialtyRules } from '../rules.ts'
import { FIRST_CAST, SHARED_FRACTURE_CARE } from './fracture-care.ts'

export const ORTHOPEDICS: SpecialtyRules = {
  ladders: [
    byRange('muscles of trigger points', 'count', [
      [2, '20552'],
      [Infinity, '20553'],
    ]),
  ],
  inside: [
    FIRST_CAST,
    { wholes: ['20604', '20606', '20611'], parts: ['76942'] },
    // The nurse's visit is inside the injection, whatever it was for (Medicare Claims Processing Manual, chapter 12, 30.6.7).
    { wholes: ['96372'], parts: ['99211'] },
  ],
  sharedCare: [SHARED_FRACTURE_CARE],
}
