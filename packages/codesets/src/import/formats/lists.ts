import type { AnyFormat } from '../format.ts'
import { CPT_CODE } from './cpt-text.ts'
import { isoDate } from './dates.ts'
import { listFormat } from './list-format.ts'

const CODE = ['code']
const LABEL = ['description', 'label', 'name', 'short description']
const FROM = ['start date', 'effective date', 'from', 'effective']
const TO = ['stop date', 'deactivation date', 'termination date', 'end date', 'to', 'deactivated']

/** Lists of the ASC X12 committee, as its site exports them: `Code,Description,Start Date,Last Modified,Stop Date,Notes`. */
const X12_COLUMNS = { code: CODE, label: LABEL, from: FROM, to: TO }
/** The page of the list has the dates below the words, in the same cell: `Start: 01/01/1995 | Last Modified: ... | Stop: ...`. */
const X12_DATES = {
  cut: /\s*\bStart: \d\d?\/.*$/,
  from: /\bStart: (\d\d?\/\d\d?\/\d{4})/,
  to: /\bStop: (\d\d?\/\d\d?\/\d{4})/,
}

const placeOfService = listFormat({
  name: 'place-of-service',
  about:
    'CMS place of service codes as CSV: pos_code, pos_name and, where it is there, pos_type (Facility, Non-Facility)',
  system: 'placeOfService',
  stem: 'pos',
  complete: true,
  code: /^\d\d$/,
  plainIn: /place[-_ ]?of[-_ ]?service|\bpos\b/i,
  // `28-30`: places that are kept free.
  ranges: /^\d\d ?- ?\d\d$/,
  columns: {
    code: ['pos code', 'place of service code', 'place of service code(s)'],
    label: ['pos name', 'description', 'place of service name', 'name'],
    long: ['pos description', 'place of service description'],
    from: FROM,
    to: TO,
  },
  more: (cell) => ({
    ...(/unassigned/i.test(cell('pos name', 'description', 'place of service name', 'name'))
      ? { billable: false as const }
      : {}),
    ...(cell('pos type') ? { facts: { facility: cell('pos type').toLowerCase() === 'facility' } } : {}),
  }),
})

const revenue = listFormat({
  name: 'revenue',
  about: 'UB-04 revenue codes as CSV: revenue_code (or revenue_center_code), description',
  system: 'revenue',
  stem: 'revenue',
  complete: true,
  plainIn: /revenue/i,
  // `091X` stands for a series that is reserved.
  code: /^\d{3}[\dX]$/,
  columns: { code: ['revenue code', 'revenue center code'], label: LABEL, from: FROM, to: TO },
  more: (cell) => (cell('revenue code', 'revenue center code').endsWith('X') ? { billable: false } : {}),
  written: (code) => (/^\d{3}$/.test(code) ? `0${code}` : code),
})

const adjustmentReason = listFormat({
  name: 'carc',
  about: 'X12 claim adjustment reason codes (CARC) as CSV; the file name says carc or adjustment reason',
  system: 'adjustmentReason',
  stem: 'carc',
  complete: true,
  fileName: /carc|adjustment[-_ ]?reason/i,
  code: /^[A-Z]{0,2}\d{1,3}$/,
  columns: X12_COLUMNS,
  dates: X12_DATES,
})

const remark = listFormat({
  name: 'rarc',
  about: 'X12 remittance advice remark codes (RARC) as CSV; the file name says rarc or remark',
  system: 'remark',
  stem: 'rarc',
  complete: true,
  fileName: /rarc|remark/i,
  code: /^(M|MA|N)\d{1,4}$/,
  columns: X12_COLUMNS,
  dates: X12_DATES,
})

const statusCategory = listFormat({
  name: 'claim-status-category',
  about: 'X12 claim status category codes as CSV; the file name says status category',
  system: 'claimStatusCategory',
  stem: 'claim-status-category',
  complete: true,
  fileName: /status[-_ ]?categor/i,
  code: /^[A-Z]\d[A-Z0-9]?$/,
  columns: X12_COLUMNS,
  dates: X12_DATES,
})

const claimStatus = listFormat({
  name: 'claim-status',
  about: 'X12 claim status codes as CSV; the file name says claim status',
  system: 'claimStatus',
  stem: 'claim-status',
  complete: true,
  fileName: /claim[-_ ]?status(?![-_ ]?categor)/i,
  code: /^\d{1,4}$/,
  columns: X12_COLUMNS,
  dates: X12_DATES,
})

function dayBefore(text: string | undefined): string | undefined {
  const date = text === undefined ? undefined : isoDate(text)
  return date === undefined ? text : new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10)
}

/** NUCC publishes twice a year: version yy.0 holds from April, yy.1 from October. */
const taxonomy = listFormat({
  name: 'nucc-taxonomy',
  about: 'NUCC provider taxonomy (nucc_taxonomy_YYn.csv)',
  system: 'taxonomy',
  stem: 'taxonomy',
  complete: true,
  code: /^[0-9A-Z]{9}X$/,
  columns: { code: CODE, label: ['display name', 'classification'], from: FROM, to: TO },
  also: ['grouping', 'classification', 'specialization'],
  // `[1/1/2007: marked inactive, use 103G00000X]`: the day before is its last.
  ends: (cell) => dayBefore(/(\d\d?\/\d\d?\/\d{4}): marked inactive/i.exec(cell('notes'))?.[1]),
  releaseOf: (fileName) => {
    const [, year, half] = /taxonomy[-_ ]?(\d\d)[-_.]?([01])(?!\d)/i.exec(fileName) ?? []
    return year === undefined ? {} : { from: `20${year}-${half === '0' ? '04' : '10'}-01` }
  },
})

const admitSource = listFormat({
  name: 'admit-source',
  about: 'UB-04 point of origin codes as CSV: code, description; the file name says admit source or point of origin',
  system: 'admitSource',
  stem: 'admit-source',
  complete: true,
  fileName: /admi(t|ssion)[-_ ]?source|point[-_ ]?of[-_ ]?origin/i,
  code: /^[0-9A-Z]$/,
  columns: { code: [...CODE, 'admit source code'], label: LABEL, from: FROM, to: TO },
})

const dischargeStatus = listFormat({
  name: 'discharge-status',
  about:
    'UB-04 patient discharge status codes as CSV: discharge_disposition_code (or discharge_status_code), description',
  system: 'dischargeStatus',
  stem: 'discharge-status',
  complete: true,
  code: /^\d\d$/,
  columns: { code: ['discharge disposition code', 'discharge status code'], label: LABEL, from: FROM, to: TO },
})

/** Level I modifiers are the AMA's: from a licensed list, or numbers with words of one's own. */
const modifier = listFormat({
  name: 'modifiers',
  about: 'modifiers as CSV or TSV: modifier, description and optionally from, to',
  system: 'modifier',
  stem: 'modifiers',
  complete: false,
  code: /^[0-9A-Z]{2}$/,
  plainIn: /modifier/i,
  columns: { code: ['modifier', 'modifier code'], label: LABEL, from: FROM, to: TO },
})

const cpt = listFormat({
  name: 'cpt',
  about:
    'CPT from a licensed file, as CSV or TSV: cpt_code (code, in a file named cpt), description[, long_description, from, to]',
  system: 'cpt',
  stem: 'cpt',
  complete: false,
  code: CPT_CODE,
  plainIn: /cpt/i,
  columns: {
    code: ['cpt code', 'cpt'],
    label: [...LABEL, 'medium description', 'text', 'descriptor'],
    long: ['long description'],
    from: FROM,
    to: TO,
  },
})

/** Lists with a heading. Those that ask nothing of the file's name come first. */
export const LIST_FORMATS: readonly AnyFormat[] = [
  placeOfService,
  revenue,
  taxonomy,
  dischargeStatus,
  modifier,
  cpt,
  adjustmentReason,
  remark,
  statusCategory,
  claimStatus,
  admitSource,
]
