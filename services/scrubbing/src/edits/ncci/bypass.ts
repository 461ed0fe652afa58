import type { PairTable } from '@claimrail/codesets'
import type { Service } from './services.ts'

/** Modifiers that open a pair of indicator 1 (CMS NCCI policy manual, chapter 1, E). */
const ANATOMICAL = new Set(
  'E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LT RT LC LD RC LM RI'.split(' '),
)
const DISTINCT = new Set(['59', 'XE', 'XS', 'XP', 'XU'])
const OF_VISITS = new Set(['24', '25', '57'])
const OF_GLOBAL_SURGERY = new Set(['58', '78', '79'])

/** From this day 59 and X{EPSU} open a pair from the line of either column; before it, only from that of column 2 (CMS CR 11168). */
const EITHER_COLUMN = '2019-07-01'

/** What a modifier is judged by beside itself. */
type Place = { column: 1 | 2; code: string; date: string; table: PairTable }

/** The modifier that opens a pair of indicator 1, of column 2 first; undefined = none does. */
export function bypassOf(column1: Service, column2: Service, date: string, table: PairTable): string | undefined {
  const opens = (service: Service, column: 1 | 2) =>
    service.modifiers.find((modifier) => isOpening(modifier, { column, code: service.code, date, table }))
  return opens(column2, 2) ?? opens(column1, 1)
}

/**
 * 24, 25 and 57 speak of an E/M and open only from its line; 59, X{EPSU}, 58, 78 and 79 speak of what is no E/M; 91 of laboratory
 * tests; 27 of a second E/M at a hospital on one day.
 */
function isOpening(modifier: string, { column, code, date, table }: Place): boolean {
  if (ANATOMICAL.has(modifier)) return true
  if (OF_VISITS.has(modifier)) return isVisitCode(code)
  if (DISTINCT.has(modifier)) return !isVisitCode(code) && (column === 2 || date >= EITHER_COLUMN)
  if (OF_GLOBAL_SURGERY.has(modifier)) return !isVisitCode(code)
  if (modifier === '91') return isLaboratoryCode(code)
  return modifier === '27' && table === 'outpatient' && isVisitCode(code)
}

/** CPT evaluation and management, ophthalmological visits, and the HCPCS codes that stand for visits. */
function isVisitCode(code: string): boolean {
  if (/^(92002|92004|92012|92014|G038[0-4]|G0402|G0438|G0439|G0463)$/.test(code)) return true
  return /^99\d{3}$/.test(code) && code >= '99202' && code <= '99499'
}

/** CPT pathology and laboratory, multianalyte assays, proprietary analyses. */
function isLaboratoryCode(code: string): boolean {
  return /^8\d{4}$|^\d{4}[MU]$/.test(code)
}
