import type { CodeRow } from '../../code.ts'
import { CARDIOLOGY } from './cardiology.ts'
import { DERMATOLOGY } from './dermatology.ts'
import { GASTROENTEROLOGY } from './gastroenterology.ts'
import { HCPCS_CODES } from './hcpcs.ts'
import { LABORATORY } from './laboratory.ts'
import { NEUROLOGY } from './neurology.ts'
import { ORTHOPEDICS } from './orthopedics.ts'
import { PEDIATRICS } from './pediatrics.ts'
import { cptRows, hcpcsRow } from './row.ts'
import { THERAPY } from './therapy.ts'
import { UNLISTED, UNLISTED_DRUGS } from './unlisted.ts'
import { VISITS } from './visits.ts'

export const CPT: CodeRow<'cpt'>[] = [
  ...VISITS,
  ...CARDIOLOGY,
  ...DERMATOLOGY,
  ...NEUROLOGY,
  ...PEDIATRICS,
  ...ORTHOPEDICS,
  ...GASTROENTEROLOGY,
  ...LABORATORY,
  ...THERAPY,
  ...UNLISTED,
].flatMap(cptRows)

export const HCPCS: CodeRow<'hcpcs'>[] = [...HCPCS_CODES, ...UNLISTED_DRUGS].map(hcpcsRow)
