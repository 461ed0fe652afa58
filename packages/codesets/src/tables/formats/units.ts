import type { ImportFormat, RowFault } from '../../import/format.ts'
import type { UnitLimit, UnitTable } from '../rule-tables.ts'
import { unitWriter, type UnitRow } from '../units.ts'
import { dateOf, isCode, quarterFrom, quarterNamed } from './fields.ts'
import { malformed, readRows, type Layout } from './rows.ts'

const PER: Readonly<Record<string, UnitLimit['per']>> = { '1': 'line', '2': 'dayAbsolute', '3': 'dayClinical' }

const LAYOUT: Layout<UnitRow> = {
  separator: ',',
  columns: ['HCPCS/CPT Code', 'MUE Values', 'MUE Adjudication Indicator'],
  isHeading: ([first]) => first === 'hcpcs_code' || /^HCPCS\/\s*CPT Code$/.test(first ?? ''),
  row: ([code = '', units = '', indicator = '', rationale]): UnitRow | RowFault => {
    if (!isCode(code)) return malformed('HCPCS/CPT Code')
    if (!/^\d{1,9}$/.test(units)) return malformed('MUE Values')
    const per = PER[indicator.trim().slice(0, 1)]
    if (!per || !/^[1-3]( |$)/.test(indicator.trim())) return malformed('MUE Adjudication Indicator')
    return { code, units: Number(units), per, ...(rationale && { rationale }) }
  },
}

/** What the table is called in the heading that CMS gives it, and in file names and rows. */
const CALLED: Readonly<Record<UnitTable, { heading: string; named: RegExp }>> = {
  practitioner: { heading: 'Practitioner Services MUE Values', named: /practitioner/i },
  outpatient: { heading: 'Outpatient Hospital Services MUE Values', named: /outpatient/i },
  dme: { heading: 'DME Supplier Services MUE Values', named: /dme/i },
}

/**
 * Medically unlikely edits: the CSV that CMS publishes (`MCR_MUE_PractitionerServices_Eff_07-01-2026.csv`: a notice over several lines,
 * a heading over two, the indicator with its words), and the same columns under short names (`mue_dme_eff_2024-04-01.csv`).
 */
export function unitLimits(table: UnitTable): ImportFormat<UnitRow> {
  const { heading, named } = CALLED[table]
  return {
    name: `mue-${table}`,
    about: `CMS medically unlikely edits, ${table}, of a quarter`,
    recognises: (head, fileName) =>
      head.includes(heading) || (head.startsWith('hcpcs_code,mue_units,mue_mai') && named.test(fileName)),
    releaseOf: (_head, fileName) => ({ stem: `mue-${table}`, ...quarterIn(fileName) }),
    brings: () => [{ name: `mue-${table}`, complete: true }],
    read: (source) => readRows(source, LAYOUT),
    writer: unitWriter(table),
  }
}

/** The quarter of `Eff_07-01-2026`, `eff_2024-04-01` or `2024Q2`. */
function quarterIn(fileName: string): { from?: string; to?: string } {
  const american = /(\d\d)-(\d\d)-(20\d\d)/.exec(fileName)
  const written = american ? `${american[3]}-${american[1]}-${american[2]}` : /20\d\d-\d\d-\d\d/.exec(fileName)?.[0]
  const date = written === undefined ? undefined : dateOf(written)
  if (date !== undefined) return { ...quarterFrom(date), from: date }
  return quarterNamed(fileName) ?? {}
}
