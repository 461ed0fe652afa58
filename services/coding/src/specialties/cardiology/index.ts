import type { SpecialtyRules } from '../rules.ts'
import { DEVICE_CHECKS_INSIDE, DEVICE_KINDS } from './devices.ts'
import { ANGIOGRAPHY_BEFORE_STENT, TEST_PARTS, TESTS_INSIDE } from './tests.ts'

export const CARDIOLOGY: SpecialtyRules = {
  testParts: TEST_PARTS,
  decidingStudies: [ANGIOGRAPHY_BEFORE_STENT],
  inside: [...TESTS_INSIDE, ...DEVICE_CHECKS_INSIDE],
  kinds: DEVICE_KINDS,
}
