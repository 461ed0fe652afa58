import { Buffer } from 'node:buffer'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { validateBytes } from './validate.ts'
import { differences, rewrittenDifferences } from './verdicts.fixture.ts'
import type { Difference } from './verdicts.fixture.ts'

const shared = process.env['CLAIMRAIL_SHARED_DATA']
const judge = spawnSync('x12valid', ['--version'], { stdio: 'ignore' }).status === 0
const here = shared !== undefined && judge
if (shared === undefined) process.stderr.write('CLAIMRAIL_SHARED_DATA is not set: no verdict is compared with pyx12\n')
if (!judge) process.stderr.write('x12valid is not on the PATH: no verdict is compared with pyx12\n')

type Verdict = 'accepted' | 'refused' | 'no map' | 'not ASCII' | 'stopped'

const files = shared === undefined ? [] : filesIn(shared)

function filesIn(folder: string): string[] {
  const lines = readFileSync(join(folder, 'index.csv'), 'utf8').split('\n')
  const names = lines.map((line) => line.slice(0, line.indexOf(',')))
  return names.filter((name) => name.startsWith('x12/') && !name.endsWith('.csv'))
}

/** Refused: an error that pyx12 looks for too, of SNIP 1 or 2. */
function ours(bytes: Buffer): 'accepted' | 'refused' {
  const findings = validateBytes(bytes).flatMap((verdict) => verdict.findings)
  return findings.some(({ severity, snip }) => severity === 'error' && snip <= 2) ? 'refused' : 'accepted'
}

/** It judges many files in one run, but one that it breaks off at ends the run. */
function theirs(folder: string, contents: readonly Buffer[]): Verdict[] {
  const names = contents.map((_, place) => `${place}.edi`)
  contents.forEach((bytes, place) => writeFileSync(join(folder, names[place]!), bytes))
  const verdicts: Verdict[] = []
  while (verdicts.length < names.length) {
    const rest = names.slice(verdicts.length)
    const run = spawnSync('x12valid', rest, { cwd: folder, encoding: 'utf8', maxBuffer: 64_000_000 })
    const said = `${run.stdout}\n${run.stderr}`
    for (const name of rest) {
      const told = new RegExp(`^${name}: (OK|Failure)$`, 'm').exec(said)?.[1]
      if (told === undefined) break
      verdicts.push(told === 'OK' ? 'accepted' : 'refused')
    }
    if (verdicts.length === names.length) break
    if (said.includes('Map not found')) verdicts.push('no map')
    else verdicts.push(said.includes('UnicodeDecodeError') ? 'not ASCII' : 'stopped')
  }
  return verdicts
}

/** The same file in a version that pyx12 has a map for, in ASCII. */
function rewritten(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1').replace(/^\xef\xbb\xbf/, '')
  const known = text
    .replace(/005010X222(A\d)?/g, '005010X222A1')
    .replace(/005010X223(A\d)?/g, '005010X223A2')
    .replace(/^(ISA.{80,86})00401/s, '$100501')
  return Buffer.from(known.replace(/[^\0-\x7e]/g, '?'), 'latin1')
}

const alike: readonly string[] = ['accepted accepted', 'refused refused']

/** A file whose pair of verdicts has no reason, or a reason that no file has. */
function unexplained(pairs: readonly (readonly [file: string, pair: string])[], reasons: readonly Difference[]) {
  const differ = pairs.filter(([, pair]) => !alike.includes(pair))
  const fits = ({ files: pattern, verdicts }: Difference) =>
    differ.filter(([file, pair]) => pattern.test(file.slice(4)) && pair === verdicts)
  const explained = new Set(reasons.flatMap((reason) => fits(reason).map(([file]) => file)))
  return {
    files: differ.filter(([file]) => !explained.has(file)),
    reasons: reasons.filter((reason) => fits(reason).length === 0).map(({ why }) => why),
  }
}

describe.skipIf(!here)('verdicts on published files, beside those of pyx12', () => {
  let folder = ''
  let contents: Buffer[] = []
  let verdicts: Verdict[] = []
  const wasStopped = (place: number) => verdicts[place] !== 'accepted' && verdicts[place] !== 'refused'

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'verdicts-'))
    contents = files.map((file) => readFileSync(join(shared!, file)))
    verdicts = theirs(folder, contents)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('they are the same where it gives one, or a reason is written', () => {
    const pairs = files.map((file, place) => [file, `${ours(contents[place]!)} ${verdicts[place]!}`] as const)
    const judged = pairs.filter((_, place) => !wasStopped(place))
    expect(judged.length).toBeGreaterThan(70)
    expect(unexplained(judged, differences)).toEqual({ files: [], reasons: [] })
  })

  it('it stops for want of a map, or at a character outside ASCII', () => {
    expect(new Set(verdicts)).toEqual(new Set(['accepted', 'refused', 'no map', 'not ASCII']))
  })

  it('what it stopped at it judges alike when rewritten, or a reason is written', () => {
    const places = files.flatMap((_, place) => (wasStopped(place) ? [place] : []))
    const texts = places.map((place) => rewritten(contents[place]!))
    const pairs = theirs(folder, texts).map(
      (verdict, at) => [files[places[at]!]!, `${ours(texts[at]!)} ${verdict}`] as const,
    )
    expect(unexplained(pairs, rewrittenDifferences)).toEqual({ files: [], reasons: [] })
  })

  it('every reason stands in the documentation', () => {
    const page = readFileSync(new URL('../../../../docs/x12/verdicts.md', import.meta.url), 'utf8')
    const reasons = [...differences, ...rewrittenDifferences].map(({ why }) => why)
    expect(reasons.filter((why) => !page.includes(why))).toEqual([])
  })
})
