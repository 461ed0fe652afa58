import type { GoldCase } from '../accuracy/gold-case.ts'
import { BLIND } from './blind/index.ts'
import { CARDIOLOGY } from './cardiology.ts'
import { DERMATOLOGY } from './dermatology.ts'
import { GASTROENTEROLOGY } from './gastroenterology.ts'
import { NEUROLOGY } from './neurology.ts'
import { ORTHOPEDICS } from './orthopedics.ts'
import { PEDIATRICS } from './pediatrics.ts'
import { SECOND } from './second/index.ts'

/** Encounters with the codes that public rules give them, each with its reason. */
export const GOLD: readonly GoldCase[] = [
  ...CARDIOLOGY,
  ...DERMATOLOGY,
  ...GASTROENTEROLOGY,
  ...NEUROLOGY,
  ...ORTHOPEDICS,
  ...PEDIATRICS,
  ...BLIND,
  ...SECOND,
]
