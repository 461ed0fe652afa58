import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { workbookOf } from '../src/import/sheets/workbook.testing.ts'

const NCCI_HEAD = [
  ['Made-up pairs'],
  ['Column1/Column2 Edits'],
  ['Column 1', 'Column 2', '*=in existence', 'Effective', 'Deletion', 'Modifier', 'PTP Edit Rationale'],
  ['', '', 'prior to 1996', 'Date', 'Date', '0=not allowed', ''],
  ['', '', '', '', '*=no data', '1=allowed', ''],
  ['', '', '', '', '', '9=not applicable', ''],
]
const RATIONALES = [
  'Standards of medical/surgical practice',
  'More extensive procedure',
  'Mutually exclusive procedures',
]
/** Second codes of a first one, as many as the real table has on average. */
const PER_CODE = 220

/** A practitioner table of so many made-up pairs, in the layout of NCCI as text. */
export async function pairsFile(folder: string, pairs: number): Promise<string> {
  const path = join(folder, 'ccipra-v322r0-f1.txt')
  const out = createWriteStream(path)
  for (const cells of NCCI_HEAD) out.write(`${cells.join('\t')}\r\n`)
  for (let from = 0; from < pairs; from += 10_000) {
    const rows = Array.from({ length: Math.min(10_000, pairs - from) }, (_, i) => pair(from + i).join('\t'))
    if (!out.write(`${rows.join('\r\n')}\r\n`)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
  return path
}

/** The same as a workbook. */
export async function pairsWorkbook(folder: string, pairs: number): Promise<string> {
  const path = join(folder, 'ccipra-v323r0-f1.xlsx')
  const rows = [...NCCI_HEAD, ...Array.from({ length: pairs }, (_, i) => pair(i))]
  await writeFile(path, workbookOf({ sheets: [{ name: 'Pairs', rows }] }))
  return path
}

function pair(i: number): string[] {
  const column1 = String(10_000 + Math.floor(i / PER_CODE))
  const column2 = String(30_000 + (i % PER_CODE) * 311)
  const year = 1996 + (i % 29)
  const deletion = i % 3 === 0 ? `${year + 1}1231` : '*'
  return [column1, column2, '', `${year}0101`, deletion, String(i % 2), RATIONALES[i % RATIONALES.length] ?? '']
}

/** An order file of so many made-up codes. */
export async function orderFile(folder: string, rows: number): Promise<string> {
  const words = ['fracture', 'pain', 'diabetes', 'kidney', 'otitis media', 'neck', 'femur', 'shoulder', 'right', 'left']
  const lines = Array.from({ length: rows }, (_, i) => {
    const code = `${String.fromCharCode(65 + Math.floor(i / 4000))}${String(Math.floor((i % 4000) / 40)).padStart(2, '0')}${String(i % 40).padStart(2, '0')}`
    const title = [0, 1, 2, 3].map((n) => words[(i * 7 + n * 13 + Math.floor(i / 10)) % words.length]).join(' ')
    return `${String(i + 1).padStart(5, '0')} ${code.padEnd(7)} 1 ${title.padEnd(60)} ${title}, number ${i}`
  })
  const file = join(folder, 'icd10cm_order_2025.txt')
  await writeFile(file, lines.join('\r\n'))
  return file
}
