import type { ImportSource } from './import/format.ts'
import { linesOf } from './import/lines.ts'
import { sourcesIn } from './import/sources.ts'

/** A line of an order file's addenda: a code or header that came, went or has other titles. */
export type AddendaLine = { line: number; what: 'added' | 'deleted' | 'revised'; code: string; billable: boolean }

const LINE = /^(Add|Delete|Revise to): +([01]) ([A-Z]\d[0-9A-Z]{1,5})\s/

/** True for the change lists that come beside an order file (icd10cm_order_addenda_YYYY.txt). */
function isAddenda(source: ImportSource): boolean {
  return /(^|\n)(Add|Delete|Revise from): +[01] [A-Z]\d/.test(source.head)
}

/** The published changes of a file or archive, for people and to hold a comparison of two releases against. Empty where there are none. */
export async function addendaIn(path: string): Promise<AddendaLine[]> {
  const lines: AddendaLine[] = []
  for (const source of (await sourcesIn(path)).filter(isAddenda))
    for await (const { line, text } of linesOf(source)) {
      const [, action, flag, code] = LINE.exec(text) ?? []
      if (code === undefined) continue
      const what = action === 'Add' ? 'added' : action === 'Delete' ? 'deleted' : 'revised'
      lines.push({ line, what, code, billable: flag === '1' })
    }
  return lines
}
