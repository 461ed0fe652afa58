import type { RowFault } from '../../import/format.ts'
import type { FeeAmountRow, FeeIndicatorRow } from '../fees.ts'
import { hundredths, isCode } from './fields.ts'
import { malformed } from './rows.ts'

/** Columns of the fee schedule, by the names that CMS gives them in its heading. */
export type FeeColumn =
  | 'HCPCS'
  | 'MOD'
  | 'STATUS CODE'
  | 'WORK RVU'
  | 'NON-FAC PE RVU'
  | 'FACILITY PE RVU'
  | 'MP RVU'
  | 'NON-FACILITY TOTAL'
  | 'FACILITY TOTAL'
  | 'PCTC IND'
  | 'GLOB DAYS'
  | 'MULT PROC'
  | 'BILAT SURG'
  | 'ASST SURG'
  | 'CO-SURG'
  | 'TEAM SURG'
  | 'ENDO BASE'
  | 'CONV FACTOR'
export type FeeCells = (column: FeeColumn) => string

/** 26 professional part, TC technical part, 53 a colonoscopy that was broken off. */
export const FEE_MODIFIERS: readonly string[] = ['', '26', 'TC', '53']
export const GLOBAL_DAYS = /^(0[019]0|MMM|XXX|YYY|ZZZ)$/

const DIGITS = ['PCTC IND', 'MULT PROC', 'BILAT SURG', 'ASST SURG', 'CO-SURG', 'TEAM SURG'] as const

/** A row of the fee schedule, or the column that is wrong. Totals that are not the sum of their parts mean that columns have moved. */
export function feeRowOf(cell: FeeCells): (FeeIndicatorRow & FeeAmountRow) | RowFault {
  const [code, modifier, status, globalDays] = [cell('HCPCS'), cell('MOD'), cell('STATUS CODE'), cell('GLOB DAYS')]
  const endoscopicBase = cell('ENDO BASE')
  if (!isCode(code)) return malformed('HCPCS')
  if (!FEE_MODIFIERS.includes(modifier)) return malformed('MOD')
  if (!/^[A-Z]$/.test(status)) return malformed('STATUS CODE')
  if (!GLOBAL_DAYS.test(globalDays)) return malformed('GLOB DAYS')
  const wrong = DIGITS.find((column) => !/^\d$/.test(cell(column)))
  if (wrong) return malformed(wrong)
  if (endoscopicBase !== '' && !isCode(endoscopicBase)) return malformed('ENDO BASE')
  const amounts = amountsOf(cell)
  if ('field' in amounts) return amounts
  const indicators = {
    pcTc: cell('PCTC IND'),
    multipleProcedure: cell('MULT PROC'),
    bilateral: cell('BILAT SURG'),
    assistant: cell('ASST SURG'),
    coSurgeon: cell('CO-SURG'),
    team: cell('TEAM SURG'),
  }
  return { code, modifier, status, globalDays, endoscopicBase, ...indicators, ...amounts }
}

function amountsOf(cell: FeeCells): Omit<FeeAmountRow, 'code' | 'modifier'> | RowFault {
  const rvu = (column: FeeColumn) => hundredths(cell(column).replace(',', '') || '0') ?? NaN
  const workRvu = rvu('WORK RVU')
  const nonFacilityPeRvu = rvu('NON-FAC PE RVU')
  const facilityPeRvu = rvu('FACILITY PE RVU')
  const malpracticeRvu = rvu('MP RVU')
  const nonFacilityRvu = rvu('NON-FACILITY TOTAL')
  const facilityRvu = rvu('FACILITY TOTAL')
  const conversionFactor = conversionFactorOf(cell('CONV FACTOR'))
  if (Number.isNaN(workRvu)) return malformed('WORK RVU')
  if (Number.isNaN(nonFacilityPeRvu)) return malformed('NON-FAC PE RVU')
  if (Number.isNaN(facilityPeRvu)) return malformed('FACILITY PE RVU')
  if (Number.isNaN(malpracticeRvu)) return malformed('MP RVU')
  if (nonFacilityRvu !== workRvu + nonFacilityPeRvu + malpracticeRvu) return malformed('NON-FACILITY TOTAL')
  if (facilityRvu !== workRvu + facilityPeRvu + malpracticeRvu) return malformed('FACILITY TOTAL')
  if (conversionFactor === undefined) return malformed('CONV FACTOR')
  const expense = { nonFacilityPeRvu, facilityPeRvu }
  return { workRvu, ...expense, malpracticeRvu, nonFacilityRvu, facilityRvu, conversionFactor }
}

/** Dollars with up to four decimals as hundredths of a cent. */
export function conversionFactorOf(cell: string): number | undefined {
  return /^\d{1,3}(\.\d{1,4})?$/.test(cell) ? Math.round(Number(cell) * 10_000) : undefined
}
