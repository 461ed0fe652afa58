import type { ImportFormat, RowFault } from '../../import/format.ts'
import { addOnWriter, type AddOnPairRow } from '../add-ons.ts'
import { isCode, yearIn } from './fields.ts'
import { malformed, readRows, type Layout } from './rows.ts'

const PAYER_DECIDES = 'CCCCC'

const LAYOUT: Layout<AddOnPairRow> = {
  separator: ',',
  columns: ['primary_code', 'add_on_code', 'aoc_edit_type'],
  isHeading: ([first, second]) => first === 'primary_code' && second === 'add_on_code',
  row: ([primary = '', code = '', type = '']) => addOnPairOf(primary, code, type),
}

/** An add-on and a primary, or the column that is wrong. */
export function addOnPairOf(primary: string, code: string, type: string): AddOnPairRow | RowFault {
  if (!isCode(primary)) return malformed('primary_code')
  if (!isCode(code)) return malformed('add_on_code')
  if (type !== '1' && type !== '2' && type !== '3') return malformed('aoc_edit_type')
  return { code, primary: primary === PAYER_DECIDES ? undefined : primary, type }
}

/** NCCI add-on code edits of a year as pairs of primary and add-on (`ncci_addon_codes_2024.csv`). */
export const addOnCodes: ImportFormat<AddOnPairRow> = {
  name: 'ncci-add-on',
  about: 'CMS NCCI add-on code edits of a year, as pairs',
  recognises: (head) => head.startsWith('primary_code,add_on_code,aoc_edit_type'),
  releaseOf: (_head, fileName) => ({ stem: 'ncci-add-on', ...yearIn(fileName) }),
  brings: () => [{ name: 'ncci-add-on', complete: true }],
  read: (source) => readRows(source, LAYOUT),
  writer: addOnWriter,
}
