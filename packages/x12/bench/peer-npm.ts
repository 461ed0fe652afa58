import { createReadStream, readFileSync } from 'node:fs'
import { finished } from 'node:stream/promises'
import { X12Parser } from 'node-x12'
import type { X12Segment } from 'node-x12'
import { X12parser } from 'x12-parser'
import { takeTurns } from './take-turns.ts'

/** By events, which costs both libraries less than `for await`. */
async function nodeX12Stream(file: string): Promise<number> {
  let count = 0
  const segments = createReadStream(file).pipe(new X12Parser())
  segments.on('data', (segment: X12Segment) => {
    count += segment.tag.length + (segment.valueOf(1)?.length ?? 0) + (segment.valueOf(2)?.length ?? 0)
  })
  await finished(segments)
  return count
}

async function x12ParserStream(file: string): Promise<number> {
  let count = 0
  const segments = createReadStream(file).pipe(new X12parser())
  segments.on('data', (segment: Readonly<Record<string, string>>) => {
    count += (segment['name'] ?? '').length + (segment['1'] ?? '').length + (segment['2'] ?? '').length
  })
  await finished(segments)
  return count
}

function nodeX12Structure(file: string): number {
  return new X12Parser().parse(readFileSync(file, 'utf8')).toString().length
}

/** Its own objects, read before, to text. */
function nodeX12Writing(file: string): () => number {
  const interchange = new X12Parser().parse(readFileSync(file, 'utf8'))
  return () => Buffer.from(interchange.toString(), 'latin1').length
}

const [task, file = ''] = process.argv.slice(2)
const runs: Record<string, () => () => number | Promise<number>> = {
  'node-x12 stream': () => () => nodeX12Stream(file),
  'node-x12 structure': () => () => nodeX12Structure(file),
  'node-x12 writing': () => nodeX12Writing(file),
  'x12-parser stream': () => () => x12ParserStream(file),
}
await takeTurns(runs[task ?? '']!())
