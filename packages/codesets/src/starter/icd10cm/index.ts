import type { CodeRow } from '../../code.ts'
import { CARDIOLOGY } from './cardiology.ts'
import { DERMATOLOGY } from './dermatology.ts'
import { GASTROENTEROLOGY } from './gastroenterology.ts'
import { GENERAL } from './general.ts'
import { NEUROLOGY } from './neurology.ts'
import { ORTHOPEDICS } from './orthopedics.ts'
import { PAIRED } from './paired.ts'
import { PEDIATRICS } from './pediatrics.ts'
import { toRow } from './row.ts'

export const DIAGNOSES: CodeRow<'icd10cm'>[] = [
  ...CARDIOLOGY,
  ...DERMATOLOGY,
  ...NEUROLOGY,
  ...PEDIATRICS,
  ...ORTHOPEDICS,
  ...GASTROENTEROLOGY,
  ...GENERAL,
  ...PAIRED,
].map(toRow)
