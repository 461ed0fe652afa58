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

class Scanner {
  private place: Place = 'start'
  /** Of what is collected: the text so far, how many brackets are open in it, and whether it stands in a string. */
  private collected = ''
  private depth = 0
  private inString = false
  private escaped = false;

  *take(text: string): Generator<BatchText> {
    let from = 0
    for (let at = 0; at < text.length; at++) {
      if (this.place !== 'head' && this.place !== 'document') {
        const told = this.between(text[at]!)
        if (told) yield told
        from = at
        continue
      }
      const ends = this.inside(text, at, from)
      if (!ends) continue
      this.collected += text.slice(from, at + 1)
      from = at + 1
      yield this.place === 'head' ? this.head() : this.document()
    }
    if (this.place === 'head' || this.place === 'document') this.collected += text.slice(from)
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

  private collect(place: 'head' | 'document'): void {
    this.place = place
    this.collected = ''
    this.depth = 1
    this.inString = false
  }

  /** A character of what is collected; true when it is the last. */
  private inside(text: string, at: number, from: number): boolean {
    const character = text.charCodeAt(at)
    if (this.inString) {
      if (this.escaped) this.escaped = false
      else if (character === 0x5c) this.escaped = true
      else if (character === 0x22) this.inString = false
      return false
    }
    if (character === 0x22) this.inString = true
    else if (character === 0x7b || character === 0x5b) {
      const begins = character === 0x5b && this.depth === 1 && this.place === 'head'
      if (begins && /"documents"\s*:\s*$/.test(this.collected.slice(-40) + text.slice(from, at))) return true
      this.depth++
    } else if (character === 0x7d || character === 0x5d) {
      this.depth--
      if (this.depth === 0 && this.place === 'head') throw unusable()
      return this.depth === 0
    }
    return false
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
