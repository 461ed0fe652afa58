import type { DatabaseSync } from 'node:sqlite'
import { normalizeText } from '../../normalize.ts'
import { codeWriter } from '../../store/code-writer.ts'
import type { ImportFormat, ImportSource, ReadRow } from '../format.ts'
import { linesOf } from '../lines.ts'

/** Categories I, II (F), III (T), administration of vaccines (A), laboratory analyses (M, U). */
export const CPT_CODE = /^\d{4}[0-9AFMTU]$/

/** A code and one of its texts: of up to 28 characters, of up to 48, or all of it. */
type CptText = { code: string; text: string; effective: string }

const LINE = /^(\d{4}[0-9AFMTU])[ \t]+(\S.*?)\s*$/

/**
 * Text files of a CPT licence: `SHORTU.txt` and `MEDU.txt` (five characters, a blank, text), `LONGULT.txt` (a tab instead), each below a
 * notice of the AMA. They are read from the user's own licensed copy; the texts go into the release on the user's disk and nowhere else.
 */
export const cptText: ImportFormat<CptText> = {
  name: 'cpt-text',
  about: "CPT from the AMA's licensed text files (LONGULT.txt, MEDU.txt, SHORTU.txt)",
  recognises: (head, fileName) => NAMES.test(fileName) && head.split('\n').some((line) => LINE.test(line)),
  releaseOf: () => ({ stem: 'cpt' }),
  brings: () => [{ name: 'cpt', complete: false }],
  read: (source, { from }) => readTexts(source, from),
  writer: { ...codeWriter, into },
}

const NAMES = /^(LONGU|MEDU|SHORTU)[A-Z]*\.txt$/i

async function* readTexts(source: ImportSource, effective: string): AsyncIterable<ReadRow<CptText>> {
  const seen = new Set<string>()
  for await (const { line, text } of linesOf(source)) {
    const [, code, words = ''] = LINE.exec(text) ?? []
    if (code === undefined) {
      const cut = CPT_CODE.test(text.trim())
      // Above the first code is the notice.
      if (text.trim() !== '' && seen.size > 0)
        yield { line, fault: { code: cut ? 'truncated' : 'malformed', field: cut ? 'text' : 'code' } }
    } else if (seen.has(code)) yield { line, fault: { code: 'duplicate', field: 'code' } }
    else {
      seen.add(code)
      yield { line, row: { code, text: words, effective } }
    }
  }
}

/** Of the texts of a code the longest is kept beside the next shorter one. */
function into(db: DatabaseSync): (row: CptText) => boolean {
  const put = codeWriter.into(db)
  const find = db.prepare("SELECT label, long FROM codes_code WHERE system = 'cpt' AND code = ? AND effective = ?")
  const set = db.prepare(
    "UPDATE codes_code SET label = ?, long = ? WHERE system = 'cpt' AND code = ? AND effective = ?",
  )
  const index = db.prepare("INSERT OR IGNORE INTO codes_text (system, words, code) VALUES ('cpt', ?, ?)")
  return ({ code, text, effective }) => {
    if (put({ system: 'cpt', code, label: text, billable: true, effective })) return true
    const { label, long } = find.get(code, effective) as { label: string; long: string | null }
    const [longest = '', ...shorter] = [...new Set([label, long ?? label, text])].sort((a, b) => b.length - a.length)
    set.run(shorter[0] ?? longest, shorter.length > 0 ? longest : null, code, effective)
    index.run(normalizeText(text), code)
    return true
  }
}
