import { casesOf, type GoldRow } from '../visit.ts'
import type { GoldCase } from '../../accuracy/gold-case.ts'
import { CARDIOLOGY_ASKED } from './cardiology-asked.ts'
import { CARDIOLOGY_VISITS } from './cardiology.ts'
import { DERMATOLOGY_ASKED } from './dermatology-asked.ts'
import { DERMATOLOGY_VISITS } from './dermatology.ts'
import { GASTROENTEROLOGY_ASKED } from './gastroenterology-asked.ts'
import { GASTROENTEROLOGY_VISITS } from './gastroenterology.ts'
import { NEUROLOGY_ASKED } from './neurology-asked.ts'
import { NEUROLOGY_VISITS } from './neurology.ts'
import { ORTHOPEDICS_ASKED } from './orthopedics-asked.ts'
import { ORTHOPEDICS_VISITS } from './orthopedics.ts'
import { PEDIATRICS_ASKED } from './pediatrics-asked.ts'
import { PEDIATRICS_VISITS } from './pediatrics.ts'

const ROWS = {
  cardiology: [...CARDIOLOGY_VISITS, ...CARDIOLOGY_ASKED],
  dermatology: [...DERMATOLOGY_VISITS, ...DERMATOLOGY_ASKED],
  gastroenterology: [...GASTROENTEROLOGY_VISITS, ...GASTROENTEROLOGY_ASKED],
  neurology: [...NEUROLOGY_VISITS, ...NEUROLOGY_ASKED],
  orthopedics: [...ORTHOPEDICS_VISITS, ...ORTHOPEDICS_ASKED],
  pediatrics: [...PEDIATRICS_VISITS, ...PEDIATRICS_ASKED],
} satisfies Record<string, GoldRow[]>

/** The half of the gold set that was written from public rules before the coding was run on it: ids like `cardiology-blind-001`. */
export const BLIND: readonly GoldCase[] = Object.entries(ROWS).flatMap(([specialty, rows]) =>
  casesOf(specialty as keyof typeof ROWS, rows, 'blind'),
)
