import { Failure } from '../output.ts'

/** What `from-json` reads, in order: a batch without its documents, each document, the end of the batch. */
export type BatchText =
  { kind: 'batch'; batch: unknown } | { kind: 'document'; document: unknown } | { kind: 'batchEnd' }

const unusable = () =>
  new Failure('the input is no list of batches; print one with `claimrail x12 to-json`, documents last in each', 2)

/**
 * A JSON array of batches, taken apart as its text comes: memory holds one document. Each batch is an object whose last entry is
 * `documents`, an array of objects.
 */
export async function* batchTexts(text: AsyncIterable<string>): AsyncGenerator<BatchText> {
  const scanner = new Scanner()
  for await (const part of text) yield* scanner.take(part)
  scanner.finish()
}

type Place = 'start' | 'batches' | 'head' | 'documents' | 'document' | 'tail' | 'end'

const ofString = /["\\]/g
const ofStructure = /["{}[\]]/g

class Scanner {
  private place: Place = 'start'
  /** Of what is collected: the text so far, how many brackets are open in it, and whether it stands in a string. */
  private collected = ''
  private depth = 0
  private inString = false
  private escaped = false;

  *take(text: string): Generator<BatchText> {
    let at = 0
    while (at < text.length) {
      if (!this.isCollecting()) {
        const told = this.between(text[at]!)
        if (told) yield told
        at++
        continue
      }
      const end = this.endOf(text, at)
      this.collected += text.slice(at, end)
      at = end
      if (this.depth > 0) continue
      yield this.place === 'head' ? this.head() : this.document()
    }
  }

  finish(): void {
    if (this.place !== 'end') throw unusable()
  }

  /** A character outside of what is collected. */
  private between(character: string): BatchText | undefined {
    if (/\s/.test(character)) return undefined
    if (this.place === 'start' && character === '[') this.place = 'batches'
    else if (this.place === 'batches' && character === ']') this.place = 'end'
    else if (this.place === 'batches' && character === '{') this.collect('head')
    else if (this.place === 'documents' && character === '{') this.collect('document')
    else if (this.place === 'documents' && character === ']') this.place = 'tail'
    else if (this.place === 'tail' && character === '}') {
      this.place = 'batches'
      return { kind: 'batchEnd' }
    } else if (character !== ',' || (this.place !== 'batches' && this.place !== 'documents')) throw unusable()
    return undefined
  }

  private isCollecting(): boolean {
    return this.place === 'head' || this.place === 'document'
  }

  private collect(place: 'head' | 'document'): void {
    this.place = place
    this.collected = '{'
    this.depth = 1
    this.inString = false
  }

  /** Behind the last character of what is collected; `depth` is then 0. The end of the text when that is not in it. */
  private endOf(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      if (this.escaped) {
        this.escaped = false
        continue
      }
      const next = this.inString ? ofString : ofStructure
      next.lastIndex = at
      const found = next.exec(text)
      if (!found) return text.length
      at = found.index
      const character = found[0]
      if (character === '\\') this.escaped = true
      else if (character === '"') this.inString = !this.inString
      else if (character === '{' || character === '[') {
        const before = this.collected.slice(-40) + text.slice(Math.max(from, at - 40), at)
        const begins = character === '[' && this.depth === 1 && this.place === 'head'
        this.depth = begins && /"documents"\s*:\s*$/.test(before) ? 0 : this.depth + 1
      } else if (--this.depth === 0 && this.place === 'head') throw unusable()
      if (this.depth === 0) return at + 1
    }
    return text.length
  }

  /** What is collected ends with the bracket that opens the documents. */
  private head(): BatchText {
    const batch = parsed(`${this.collected}]}`)
    this.place = 'documents'
    return { kind: 'batch', batch }
  }

  private document(): BatchText {
    const document = parsed(this.collected)
    this.place = 'documents'
    return { kind: 'document', document }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Failure('the input is no JSON; print some with `claimrail x12 to-json`', 2)
  }
}
