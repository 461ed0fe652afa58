import type { DatabaseSync } from 'node:sqlite'
import { weightOf } from './label-table.ts'

/** Words that were said, and those that count as said. */
export type SaidWords = { words: ReadonlySet<string>; assumed: ReadonlySet<string> }

/** The words of all labels, and which labels have them. */
export type WordTable = {
  weightOf(word: string): number
  /** Numbers of the labels whose score for these words may reach `leastScore`, in order. */
  labelsNear(said: SaidWords, leastScore: number): number[]
}

/** Words whose counts are kept ready. */
const KEPT = 5_000
/** Weights in the table are floats of 32 bits. */
const ROUNDING = 1e-4

export function wordTable(db: DatabaseSync): WordTable {
  const { labels, most } = db.prepare('SELECT labels, most FROM size').get() as { labels: number; most: number }
  const count = db.prepare('SELECT labels FROM word WHERE word = ?')
  const postings = db.prepare('SELECT postings FROM word WHERE word = ?')
  const weights = new Map<string, number>()
  const shared = new Float32Array(most)

  function weight(word: string): number {
    const known = weights.get(word)
    if (known !== undefined) return known
    const row = count.get(word) as { labels: number } | undefined
    const own = weightOf(word, row?.labels ?? 0, labels)
    if (weights.size >= KEPT) weights.clear()
    weights.set(word, own)
    return own
  }

  function postingsOf(word: string): DataView {
    const { buffer, byteOffset, byteLength } = (postings.get(word)?.postings ?? new Uint8Array()) as Uint8Array
    return new DataView(buffer, byteOffset, byteLength)
  }

  return {
    weightOf: weight,
    labelsNear({ words, assumed }, leastScore) {
      const weighed = [...words].map((word) => ({ word, weight: weight(word) })).sort((a, b) => b.weight - a.weight)
      const ofSaid = weighed.reduce((sum, one) => sum + one.weight, 0)
      const near = new Map<number, number>()
      let left = ofSaid
      for (const one of weighed) {
        // What has none of the words so far can no longer share enough with the rest.
        const isOpen = left / ofSaid >= leastShare(leastScore) - ROUNDING
        left -= one.weight
        const view = postingsOf(one.word)
        for (let at = 0; at < view.byteLength; at += 8) {
          const id = view.getUint32(at, true)
          const known = shared[id] as number
          if (known === 0 && !isOpen) continue
          if (known === 0) near.set(id, view.getFloat32(at + 4, true))
          shared[id] = known + one.weight
        }
      }
      const most = [...assumed].reduce((sum, word) => sum + weight(word), 0)
      const found = [...near].filter(([id, ofLabel]) => {
        const both = shared[id] as number
        return mostScore(both / ofSaid, Math.min(1, (both + most) / ofLabel)) >= leastScore
      })
      for (const id of near.keys()) shared[id] = 0
      return found.map(([id]) => id).sort((a, b) => a - b)
    },
  }
}

/** The score of `match` before what only lowers it. */
function mostScore(ofSaid: number, ofLabel: number): number {
  return ((2 * ofSaid * ofLabel) / (ofSaid + ofLabel)) * ofSaid + ROUNDING
}

/** The least share of what was said that gives a score, were all of the label said: the score is then 2s² / (1 + s). */
function leastShare(score: number): number {
  return (score + Math.sqrt(score * score + 8 * score)) / 4
}
