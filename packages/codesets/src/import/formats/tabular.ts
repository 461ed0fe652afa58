import { SaxesParser } from 'saxes'
import type { DiagnosisFacts } from '../../code.ts'
import { factWriter, type FactImport } from '../../store/fact-writer.ts'
import type { ImportFormat, ImportSource, ReadRow } from '../format.ts'
import { linesOf } from '../lines.ts'
import { agreedYear, fiscalTerm } from './dates.ts'
import { codesIn, type CodeRef } from './code-refs.ts'
import { tabularNodes, type Node } from './tabular-nodes.ts'

/** The tabular list of the CDC: what each chapter, block, category and code includes, excludes and asks for. */
export const icd10cmTabular: ImportFormat<FactImport> = {
  name: 'icd10cm-tabular',
  about: 'CDC ICD-10-CM tabular list (icd10cm_tabular_YYYY.xml): notes, excludes, sequencing, seventh characters',
  recognises: (head) => head.includes('<ICD10CM.tabular') && !/isAddenda="true"/.test(head),
  releaseOf: (head, fileName) => {
    const inside = /<version>\s*(\d{4})/.exec(head)?.[1]
    const year = agreedYear(fileName, /(?<!\d)(20\d\d)(?!\d)/.exec(fileName)?.[1], inside)
    return { stem: 'icd10cm-notes', ...(year === undefined ? {} : fiscalTerm(Number(year), fileName)) }
  },
  brings: () => [{ name: 'icd10cm.notes', complete: true }],
  read: readTabular,
  writer: factWriter,
}

/** Ranges of codes are spelled out by the codes of the file itself, so all of it is read before the first row comes out. */
async function* readTabular(source: ImportSource): AsyncIterable<ReadRow<FactImport>> {
  const { nodes, broken } = await readNodes(source)
  const names = nodes.map(({ name }) => name).filter((name) => !name.startsWith('#'))
  const expand = expander(names)
  for (const node of nodes) {
    if (node.name === '') yield { line: node.line, fault: { code: 'missing', field: 'name' } }
    else yield { line: node.line, row: factsOf(node, expand) }
  }
  if (broken !== undefined) yield { line: broken, fault: { code: 'truncated', field: 'ICD10CM.tabular' } }
}

/** The nodes in the order of the file, and the line where it stops being XML. */
async function readNodes(source: ImportSource): Promise<{ nodes: Node[]; broken: number | undefined }> {
  const parser = new SaxesParser({ position: true })
  const nodes = tabularNodes(parser)
  let broken: number | undefined
  parser.on('error', () => (broken ??= parser.line))
  for await (const { text } of linesOf(source)) {
    parser.write(`${text}\n`)
    if (broken !== undefined) return { nodes, broken }
  }
  parser.close()
  return { nodes, broken }
}

type Expand = (refs: readonly CodeRef[]) => string[]

/** Codes and categories without their dots; of a range, those of the file that lie in it. */
function expander(dotted: readonly string[]): Expand {
  const names = dotted.map((name) => name.replace('.', '')).sort()
  return (refs) =>
    refs.flatMap((ref) => {
      if (typeof ref === 'string') return [ref]
      const [first, last] = ref
      return names.filter((name) => name.length === first.length && name >= first && name <= last)
    })
}

/** Notes that ask for another disease first. What is asked only where it applies does not make a manifestation of the code. */
const UNDERLYING = /^(the )?underlying\b(?!.*\bif (applicable|known|present)\b)/i
const MANIFESTATION = /\bin (other )?(specified )?diseases classified elsewhere\b/i

function factsOf({ name, title, parent, notes, seventh }: Node, expand: Expand): FactImport {
  const excluded = (texts: readonly string[] = []) => [...new Set(expand(texts.flatMap(codesIn)))]
  const asked = (texts: readonly string[] = []) => texts.map((text) => ({ text, codes: expand(codesIn(text)) }))
  const isManifestation = MANIFESTATION.test(title) || (notes.codeFirst ?? []).some((text) => UNDERLYING.test(text))
  const facts: DiagnosisFacts = {
    ...filled('also', [...(notes.inclusionTerm ?? []), ...(notes.includes ?? [])]),
    ...filled('excludes1', excluded(notes.excludes1)),
    ...filled('excludes2', excluded(notes.excludes2)),
    ...filled('codeFirst', asked(notes.codeFirst)),
    ...filled('useAdditional', asked(notes.useAdditionalCode)),
    ...filled('codeAlso', asked(notes.codeAlso)),
    ...(Object.keys(seventh).length > 0 ? { seventh } : {}),
    ...(isManifestation ? { manifestation: true } : {}),
  }
  return {
    system: 'icd10cm',
    code: name.replace('.', ''),
    ...(parent ? { parent: parent.replace('.', '') } : {}),
    facts,
  }
}

function filled<Key extends string, Value>(key: Key, values: Value[]): { [K in Key]?: Value[] } {
  return values.length > 0 ? ({ [key]: values } as { [K in Key]?: Value[] }) : {}
}
