import type { SystemName } from '../../code.ts'
import { codeWriter, type CodeImport } from '../../store/code-writer.ts'
import type { ImportFormat, ImportSource, ReadRow, RowFault } from '../format.ts'
import { linesOf } from '../lines.ts'
import { fiscalTerm } from './dates.ts'
import { sidesOf } from './sides.ts'

/** Where the columns of a CMS/CDC order file are, counted from 0: order number, code, flag, short title, long title. */
const CODE = [6, 13] as const
const FLAG = 14
const SHORT = [16, 76] as const
const LONG = 77
const LAYOUT = /^\d{5} [A-Z0-9]{3,7} +[01] \S/

type OrderSystem = Extract<SystemName, 'icd10cm' | 'icd10pcs'>
const CODES = { icd10cm: /^[A-Z]\d[0-9A-Z]{1,5}$/, icd10pcs: /^[0-9A-HJ-NP-Z]{3,7}$/ }
/** Titles of manifestation codes (ICD-10-CM guidelines I.A.13). */
const MANIFESTATION = /\bin (other )?(specified )?diseases classified elsewhere\b/i

/** Headers and codes of ICD-10-CM, with titles and the flag that says which can be billed. */
export const icd10cmOrder = orderFormat('icd10cm', 'CMS/CDC ICD-10-CM order file (icd10cm_order_YYYY.txt)')
export const icd10pcsOrder = orderFormat('icd10pcs', 'CMS ICD-10-PCS order file (icd10pcs_order_YYYY.txt)')

function orderFormat(system: OrderSystem, about: string): ImportFormat<CodeImport> {
  return {
    name: `${system}-order`,
    about,
    recognises: (head) => LAYOUT.test(head) && systemOf(head) === system,
    releaseOf: (_, fileName) => {
      const year = /(?<!\d)(20\d\d)(?!\d)/.exec(fileName)?.[1]
      return { stem: system, ...(year === undefined ? {} : fiscalTerm(Number(year), fileName)) }
    },
    brings: () => [{ name: system, complete: true }],
    read: (source, { from }) => readOrder(source, system, from),
    writer: codeWriter,
  }
}

/** ICD-10-PCS begins with its section 0; every category of ICD-10-CM begins with a letter. */
function systemOf(head: string): OrderSystem {
  return /^\d{5} \d/.test(head) ? 'icd10pcs' : 'icd10cm'
}

type Read = ReadRow<CodeImport>

/** Rows by category, because the side that a title speaks of shows only beside its mirror image. */
async function* readOrder(source: ImportSource, system: OrderSystem, from: string): AsyncIterable<Read> {
  let category: Extract<Read, { row: unknown }>[] = []
  for await (const { line, text } of linesOf(source)) {
    if (text.trim() === '') continue
    const row = parse(text, system, from)
    if ('field' in row) {
      yield { line, fault: row }
      continue
    }
    if (category[0] && category[0].row.code.slice(0, 3) !== row.code.slice(0, 3)) {
      yield* withFacts(category, system)
      category = []
    }
    category.push({ line, row })
  }
  yield* withFacts(category, system)
}

function parse(text: string, system: OrderSystem, from: string): CodeImport | RowFault {
  if (text.length <= FLAG) return { code: 'truncated', field: text.length < CODE[1] ? 'code' : 'flag' }
  if (!/^\d{5} $/.test(text.slice(0, CODE[0]))) return { code: 'malformed', field: 'order number' }
  const code = text.slice(...CODE).trimEnd()
  if (!CODES[system].test(code)) return { code: 'malformed', field: 'code' }
  const flag = text.charAt(FLAG)
  if (flag !== '0' && flag !== '1') return { code: 'malformed', field: 'flag' }
  const label = text.slice(...SHORT).trim()
  const long = text.slice(LONG).trim()
  if (label === '') return { code: text.length <= SHORT[0] ? 'truncated' : 'missing', field: 'short title' }
  if (long === '') return { code: text.length <= LONG ? 'truncated' : 'missing', field: 'long title' }
  return { system, code, label, ...(long === label ? {} : { long }), billable: flag === '1', effective: from }
}

function* withFacts(rows: Extract<Read, { row: unknown }>[], system: OrderSystem): Iterable<Read> {
  if (system !== 'icd10cm') return yield* rows
  const sides = sidesOf(rows.map(({ row }) => titleOf(row)))
  for (const [i, { line, row }] of rows.entries()) {
    const side = sides[i]
    const facts = {
      ...(side ? { side } : {}),
      ...(MANIFESTATION.test(titleOf(row)) ? { manifestation: true } : {}),
    }
    yield { line, row: { ...row, facts } }
  }
}

function titleOf({ label, long }: CodeImport): string {
  return long ?? label
}
