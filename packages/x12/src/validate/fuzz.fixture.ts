import { Buffer } from 'node:buffer'
import { interchange, validFiles } from './valid-files.fixture.ts'

/** The same numbers for the same seed (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const corpus = validFiles.map((file) => Buffer.from(interchange(file)))
const spices = [
  '~',
  '*',
  ':',
  '^',
  'ISA',
  'IEA*1*1~',
  'ST*837*0001~',
  'HL*1**20*1~',
  'CLM*',
  '\0',
  '\xff',
  '-',
  '9'.repeat(40),
  '~~~~',
  '*'.repeat(60),
]

/** One input made of the valid files: pieces cut, doubled, moved, bytes changed, delimiters thrown in. */
export function fuzzed(seed: number): Uint8Array {
  const random = numbers(seed)
  let bytes = Buffer.from(corpus[random(corpus.length)]!)
  for (let change = 1 + random(8); change > 0; change--) bytes = changed(bytes, random)
  return bytes
}

function changed(bytes: Buffer<ArrayBuffer>, random: (below: number) => number): Buffer<ArrayBuffer> {
  const at = random(bytes.length + 1)
  const to = Math.min(bytes.length, at + random(200))
  const kind = random(7)
  const spice = Buffer.from(spices[random(spices.length)]!, 'latin1')
  const other = corpus[random(corpus.length)]!
  if (kind === 0) return Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)])
  if (kind === 1) return Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)])
  if (kind === 2) return Buffer.concat([bytes.subarray(0, at), spice, bytes.subarray(at)])
  if (kind === 3) return Buffer.concat([bytes.subarray(0, at), other.subarray(random(other.length))])
  if (kind === 4)
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.concat(Array.from({ length: 1 + random(40) }, () => bytes.subarray(at, to))),
      bytes.subarray(to),
    ])
  if (kind === 5) return bytes.subarray(0, at)
  const copy = Buffer.from(bytes)
  if (copy.length > 0) copy[Math.min(at, copy.length - 1)] = random(256)
  return copy
}
