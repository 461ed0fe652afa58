import { factWriter, type FactImport } from '../../store/fact-writer.ts'
import type { ImportFormat, ImportSource, ReadRow } from '../format.ts'
import { recordsOf } from '../records.ts'
import { agreedYear, fiscalTerm } from './dates.ts'

const HEADING = /^"?Ord(er)?(FY)?\d\d"?\t"?POA ?exempt ?Code"?\t/i

/** The list of CMS: codes that need no present-on-admission indicator. Its changes come beside it, in files of their own. */
export const poaExempt: ImportFormat<FactImport> = {
  name: 'icd10cm-poa-exempt',
  about: 'CMS list of codes exempt from present-on-admission reporting (POAexemptCodesFYnn.txt)',
  recognises: (head, fileName) => HEADING.test(head) && !/add|delete|revise/i.test(fileName),
  releaseOf: (head, fileName) => {
    const named = /FY ?(?:20)?(\d\d)(?!\d)/i.exec(fileName)?.[1]
    const inside = /^"?Ord(?:er)?(?:FY)?(\d\d)/i.exec(head)?.[1]
    const year = agreedYear(fileName, named, inside)
    return { stem: 'icd10cm-poa', ...(year === undefined ? {} : fiscalTerm(2000 + Number(year), fileName)) }
  },
  brings: () => [{ name: 'icd10cm.poa', complete: true }],
  read: readList,
  writer: factWriter,
}

async function* readList(source: ImportSource): AsyncIterable<ReadRow<FactImport>> {
  let heading = true
  for await (const { line, cells } of recordsOf(source, '\t')) {
    const code = cells?.[1]?.trim().replace('.', '')
    if (heading) heading = false
    else if (!cells || cells.length < 3) yield { line, fault: { code: 'truncated', field: 'Description' } }
    else if (!/^[A-Z]\d[0-9A-Z]{1,5}$/.test(code ?? ''))
      yield { line, fault: { code: 'malformed', field: 'POAexemptCode' } }
    else yield { line, row: { system: 'icd10cm', code: code as string, facts: { poaExempt: true } } }
  }
}
