import type { ImportFormat, RowFault } from '../../import/format.ts'
import { feeAmountWriter, feeIndicatorWriter, type FeeAmountRow, type FeeIndicatorRow } from '../fees.ts'
import { conversionFactorOf, FEE_MODIFIERS, GLOBAL_DAYS } from './fee-cells.ts'
import { hundredths, isCode, yearIn } from './fields.ts'
import { malformed, readRows, type Layout } from './rows.ts'

const INDICATOR_COLUMNS = [
  'hcpcs_code',
  'mod',
  'status',
  'pctc',
  'glob',
  'pre_op',
  'intra_op',
  'post_op',
  'mult_proc',
  'bilat_surg',
  'asst_surg',
  'co_surg',
  'team_surg',
  'endo_base',
]

const INDICATORS: Layout<FeeIndicatorRow> = {
  separator: ',',
  columns: INDICATOR_COLUMNS,
  isHeading: (cells) => cells[0] === 'hcpcs_code' && cells[2] === 'status',
  row: (cells): FeeIndicatorRow | RowFault => {
    const [code = '', modifier = '', status = '', pcTc = '', globalDays = ''] = cells
    const [multipleProcedure = '', bilateral = '', assistant = '', coSurgeon = '', team = ''] = cells.slice(8, 13)
    const endoscopicBase = cells[13] ?? ''
    if (!isCode(code)) return malformed('hcpcs_code')
    if (!FEE_MODIFIERS.includes(modifier)) return malformed('mod')
    if (!/^[A-Z]$/.test(status)) return malformed('status')
    if (!GLOBAL_DAYS.test(globalDays)) return malformed('glob')
    const digits = [pcTc, multipleProcedure, bilateral, assistant, coSurgeon, team]
    const wrong = digits.findIndex((digit) => !/^\d$/.test(digit))
    if (wrong >= 0) return malformed(INDICATOR_COLUMNS[wrong === 0 ? 3 : wrong + 7] ?? '')
    if (endoscopicBase !== '' && !isCode(endoscopicBase)) return malformed('endo_base')
    const surgery = { globalDays, multipleProcedure, bilateral, assistant, coSurgeon, team, endoscopicBase }
    return { code, modifier, status, pcTc, ...surgery }
  },
}

/** Columns of units in hundredths, by where they stand. */
const UNITS = [
  'rvu_work',
  'rvu_non_pe',
  'rvu_fac_pe',
  'rvu_mp',
  'rvu_non_sum',
  'rvu_fac_sum',
  'rvu_opps_non_pe',
  'rvu_opps_fac_pe',
  'rvu_opps_mp',
]

const AMOUNTS: Layout<FeeAmountRow> = {
  separator: ',',
  columns: ['hcpcs_code', 'mod', ...UNITS, 'cf'],
  isHeading: (cells) => cells[0] === 'hcpcs_code' && cells[2] === 'rvu_work',
  row: (cells): FeeAmountRow | RowFault => {
    const [code = '', modifier = ''] = cells
    if (!isCode(code)) return malformed('hcpcs_code')
    if (!FEE_MODIFIERS.includes(modifier)) return malformed('mod')
    const units = cells.slice(2, 2 + UNITS.length).map((cell) => hundredths(cell) ?? NaN)
    const wrong = units.slice(0, 6).findIndex(Number.isNaN)
    if (wrong >= 0) return malformed(UNITS[wrong] ?? '')
    const conversionFactor = conversionFactorOf(cells[11] ?? '')
    if (conversionFactor === undefined) return malformed('cf')
    const [workRvu = 0, nonFacilityPeRvu = 0, facilityPeRvu = 0, malpracticeRvu = 0, nonFacilityRvu = 0] = units
    const totals = { nonFacilityRvu, facilityRvu: units[5] ?? 0 }
    return { code, modifier, workRvu, nonFacilityPeRvu, facilityPeRvu, malpracticeRvu, ...totals, conversionFactor }
  },
}

/** Payment policy indicators of the Medicare physician fee schedule of a year (`pfs_rvu_indicators_2024.csv`). */
export const feeIndicators: ImportFormat<FeeIndicatorRow> = {
  name: 'pfs-indicators',
  about: 'CMS physician fee schedule, payment policy indicators of a year',
  recognises: (head) => head.startsWith('hcpcs_code,mod,status,pctc,glob,'),
  releaseOf: (_head, fileName) => ({ stem: 'pfs-indicators', ...yearIn(fileName) }),
  brings: () => [{ name: 'pfs-indicators', complete: true }],
  read: (source) => readRows(source, INDICATORS),
  writer: feeIndicatorWriter,
}

/** Relative value units of the Medicare physician fee schedule of a year (`pfs_rvu_amounts_2024.csv`). */
export const feeAmounts: ImportFormat<FeeAmountRow> = {
  name: 'pfs-amounts',
  about: 'CMS physician fee schedule, relative value units of a year',
  recognises: (head) => head.startsWith('hcpcs_code,mod,rvu_work,'),
  releaseOf: (_head, fileName) => ({ stem: 'pfs-amounts', ...yearIn(fileName) }),
  brings: () => [{ name: 'pfs-amounts', complete: true }],
  read: (source) => readRows(source, AMOUNTS),
  writer: feeAmountWriter,
}
