import { CARDIOLOGY } from './cardiology/index.ts'
import { DERMATOLOGY } from './dermatology/index.ts'
import { GASTROENTEROLOGY } from './gastroenterology/index.ts'
import { NEUROLOGY } from './neurology/index.ts'
import { ORTHOPEDICS } from './orthopedics/index.ts'
import { PEDIATRICS } from './pediatrics/index.ts'
import type { SpecialtyRules } from './rules.ts'

const ALL: readonly SpecialtyRules[] = [CARDIOLOGY, DERMATOLOGY, NEUROLOGY, ORTHOPEDICS, PEDIATRICS, GASTROENTEROLOGY]

/** What the specialties state, by kind of rule. */
export const LADDERS = ALL.flatMap(({ ladders }) => ladders ?? [])
export const HIERARCHIES = ALL.flatMap(({ hierarchies }) => hierarchies ?? [])
export const INSIDE = ALL.flatMap(({ inside }) => inside ?? [])
export const LESION_PAIRS = ALL.flatMap(({ lesionPairs }) => lesionPairs ?? [])
export const DECIDING_STUDIES = ALL.flatMap(({ decidingStudies }) => decidingStudies ?? [])
export const TEST_PARTS = ALL.flatMap(({ testParts }) => testParts ?? [])
export const KINDS = ALL.flatMap(({ kinds }) => kinds ?? [])
export const INSTEAD = ALL.flatMap(({ instead }) => instead ?? [])
export const SHARED_CARE = ALL.flatMap(({ sharedCare }) => sharedCare ?? [])
export const EXTENTS = ALL.flatMap(({ extents }) => extents ?? [])
export const SCREENINGS = ALL.flatMap(({ screenings }) => screenings ?? [])
