import { casesOf, type GoldRow } from '../visit.ts'
import type { GoldCase } from '../../accuracy/gold-case.ts'
import { CARDIOLOGY_SECOND } from './cardiology.ts'
import { DERMATOLOGY_SECOND } from './dermatology.ts'
import { GASTROENTEROLOGY_SECOND } from './gastroenterology.ts'
import { NEUROLOGY_SECOND } from './neurology.ts'
import { ORTHOPEDICS_SECOND } from './orthopedics.ts'
import { PEDIATRICS_SECOND } from './pediatrics.ts'

const ROWS = {
  cardiology: CARDIOLOGY_SECOND,
  dermatology: DERMATOLOGY_SECOND,
  gastroenterology: GASTROENTEROLOGY_SECOND,
  neurology: NEUROLOGY_SECOND,
  orthopedics: ORTHOPEDICS_SECOND,
  pediatrics: PEDIATRICS_SECOND,
} satisfies Record<string, GoldRow[]>

/** A second part written before the coding was run on it, after the rules had learned from the first: ids like `cardiology-second-001`. */
export const SECOND: readonly GoldCase[] = Object.entries(ROWS).flatMap(([specialty, rows]) =>
  casesOf(specialty as keyof typeof ROWS, rows, 'second'),
)
