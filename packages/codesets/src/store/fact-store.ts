import type { DatabaseSync } from 'node:sqlite'
import type { DiagnosisFacts, SystemName } from '../code.ts'
import { boundedMap } from '../bounded-map.ts'
import { searcher } from './full-text.ts'
import type { FactStore } from './system-store.ts'

const SEARCH = `
  SELECT f.code AS code, bm25(facts_search) AS score FROM facts_search JOIN facts_fact f ON f.id = facts_search.rowid
  WHERE facts_search MATCH ? AND f.system = ? ORDER BY score, f.code LIMIT ?`

/** Categories whose notes are kept ready. */
const KEPT = 5_000
/** The longest ICD-10-CM code and its shortest category. */
const SHORTEST = 3

type Node = { parent: string | undefined; facts: DiagnosisFacts }

/** What is added to codes, read when it is asked for. A code that is not listed has the notes of the longest stem that is. */
export function factStore(db: DatabaseSync, system: SystemName): FactStore {
  const read = db.prepare('SELECT parent, facts FROM facts_fact WHERE system = ? AND code = ?')
  const texts = db.prepare('SELECT code FROM facts_text WHERE system = ? AND words = ? ORDER BY code')
  const inherits = db.prepare('SELECT 1 FROM facts_fact WHERE system = ? AND parent IS NOT NULL LIMIT 1').get(system)
  const nodes = boundedMap<string, Node>(KEPT)
  let search: ReturnType<typeof searcher> | undefined

  function nodeOf(code: string): Node | undefined {
    const known = nodes.get(code)
    if (known) return known
    const row = read.get(system, code) as { parent: string | null; facts: string } | undefined
    if (!row) return undefined
    const node = { parent: row.parent ?? undefined, facts: JSON.parse(row.facts) as DiagnosisFacts }
    nodes.set(code, node)
    return node
  }

  /** The code's own node, or that of its longest listed stem. */
  function nearest(code: string): { node: Node; own: boolean } | undefined {
    const least = inherits ? SHORTEST : code.length
    for (let length = code.length; length >= least; length -= 1) {
      const node = nodeOf(code.slice(0, length))
      if (node) return { node, own: length === code.length }
    }
    return undefined
  }

  return {
    factsOf(code) {
      const found = nearest(code)
      if (!found) return undefined
      const { also, ...inherited } = found.node.facts
      const lineage: DiagnosisFacts[] = [found.own && also ? { ...inherited, also } : inherited]
      for (let above = found.node.parent; above !== undefined;) {
        const node = nodeOf(above)
        if (node) lineage.push(node.facts)
        above = node?.parent
      }
      return inheritedFacts(code, lineage)
    },
    withText: (words) => texts.all(system, words).map((row) => row.code as string),
    search: (words, limit) => (search ??= searcher(db, SEARCH))(words, limit, system),
  }
}

/** Notes of all levels together; of the seventh characters and of what a code is, the nearest level speaks. */
function inheritedFacts(code: string, lineage: readonly DiagnosisFacts[]): DiagnosisFacts {
  const [own = {}] = lineage
  const joined = <Key extends 'excludes1' | 'excludes2' | 'codeFirst' | 'useAdditional' | 'codeAlso'>(key: Key) => {
    const all = lineage.flatMap((facts) => (facts[key] ?? []) as NonNullable<DiagnosisFacts[Key]>[number][])
    return all.length > 0 ? { [key]: all } : {}
  }
  const excludes1 = [...new Set(lineage.flatMap((facts) => facts.excludes1 ?? []))]
  // A category may exclude a block that it is a part of; no code excludes itself.
  const others = excludes1.filter((excluded) => !code.startsWith(excluded) && !excluded.startsWith(code))
  const seventh = lineage.find((facts) => facts.seventh)?.seventh
  return {
    ...own,
    ...joined('excludes2'),
    ...joined('codeFirst'),
    ...joined('useAdditional'),
    ...joined('codeAlso'),
    ...(others.length > 0 ? { excludes1: others } : {}),
    ...(seventh ? { seventh } : {}),
    ...(lineage.some((facts) => facts.manifestation) ? { manifestation: true as const } : {}),
  }
}
