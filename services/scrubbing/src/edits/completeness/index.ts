import type { Edit } from '../../edit.ts'
import { amounts } from './amounts.ts'
import { controlNumber } from './control-number.ts'
import { dates } from './dates.ts'
import { diagnosisPointers } from './diagnosis-pointers.ts'
import { npiCheckDigit } from './npi-check-digit.ts'
import { priorPayers } from './prior-payers.ts'
import { requiredFields } from './required-fields.ts'

export const COMPLETENESS: readonly Edit[] = [
  controlNumber,
  requiredFields,
  npiCheckDigit,
  dates,
  amounts,
  priorPayers,
  diagnosisPointers,
]
