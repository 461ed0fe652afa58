import { claimSchema, type Claim } from '@claimrail/domain'
import { claimOfDocument } from '@claimrail/submission'
import { readClaims } from '@claimrail/x12'
import { Failure } from '../output.ts'
import { bytesOf } from '../x12/files.ts'

/** A claim of a file: which one (from 1), and, of an X12 file, at which segment and byte it begins. */
export type FileClaim = { place: number; claim: Claim; segmentIndex?: number; byteOffset?: number }

/**
 * The claims of a file, one at a time: an 837P or 837I, or our JSON (a claim, a list of claims, or one a line). Throws Failure when it is
 * neither, naming the field at fault and none of its values.
 */
export async function* claimsIn(path: string): AsyncGenerator<FileClaim> {
  const source = bytesOf(path)
  const first = await firstBytes(source)
  if (isX12(first.start)) yield* claimsOfX12(first.all())
  else yield* claimsOfJson(await textOf(first.all()))
}

async function* claimsOfX12(source: AsyncIterable<Uint8Array>): AsyncGenerator<FileClaim> {
  let place = 0
  for await (const document of readClaims(source)) {
    const { segmentIndex, byteOffset } = document.source
    yield { place: ++place, claim: claimOfDocument(document), segmentIndex, byteOffset }
  }
  if (place === 0) throw new Failure('there is no 837 claim in the file; `claimrail x12 show` shows what is in it', 2)
}

function* claimsOfJson(text: string): Generator<FileClaim> {
  for (const [i, raw] of valuesIn(text).entries()) {
    const parsed = claimSchema.safeParse(raw)
    if (parsed.success) yield { place: i + 1, claim: parsed.data }
    else throw new Failure(`claim ${i + 1}: ${fieldsOf(parsed.error.issues)}: missing or not of its form`, 2)
  }
}

function fieldsOf(issues: readonly { path: readonly PropertyKey[] }[]): string {
  const fields = issues.map(({ path }) => path.map(String).join('.') || 'the whole claim')
  return [...new Set(fields)].slice(0, 5).join(', ')
}

/** One JSON value, the parts of a list, or one value a line. */
function valuesIn(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : [value]
  } catch {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, i) => lineValue(line, i + 1))
  }
}

function lineValue(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new Failure(`line ${number} is neither X12 nor JSON; give an 837 file, or claims as JSON`, 2)
  }
}

function isX12(start: Buffer): boolean {
  return start
    .toString('latin1')
    .replace(/^\uFEFF|^\u00EF\u00BB\u00BF/, '')
    .trimStart()
    .startsWith('ISA')
}

async function firstBytes(source: AsyncGenerator<Uint8Array>) {
  const chunks: Uint8Array[] = []
  let size = 0
  while (size < 64) {
    const { value, done } = await source.next()
    if (done) break
    chunks.push(value)
    size += value.length
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* chunks
    yield* source
  }
  return { start: Buffer.concat(chunks).subarray(0, 64), all }
}

async function textOf(source: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
