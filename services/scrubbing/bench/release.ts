import { createWriteStream, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { importFiles, FORMATS, starterCodeSets } from '@claimrail/codesets'
import { pick, randomFrom } from './random.ts'

/** A day in the quarter that the generated tables speak for. */
export const BENCH_DATE = '2026-03-02'
const CODES = 15_000
/** Different periods, indicators and reasons; the published table changes by the quarter, so many pairs share theirs. */
const TERMS = 20_000
const RATIONALES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** Codes of the shapes that the published tables have: all procedures of the starter release, and numbers between them. */
export function benchCodes(): string[] {
  const starter = starterCodeSets()
  const ours = [...starter.list('cpt', BENCH_DATE), ...starter.list('hcpcs', BENCH_DATE)].map(({ code }) => code)
  const codes = new Set(ours)
  const random = randomFrom(7)
  while (codes.size < CODES) {
    const number = String(Math.floor(random() * 99_999)).padStart(5, '0')
    const shape = random()
    if (shape < 0.75) codes.add(number)
    else
      codes.add(
        shape < 0.9
          ? `${pick([...'AGJKLQV'], random)}${number.slice(1)}`
          : `${number.slice(1)}${pick(['T', 'U'], random)}`,
      )
  }
  return [...codes].sort()
}

/** What importing took and left. */
export type Imported = {
  rows: number
  /** By the clock, and of processor time. */
  seconds: number
  cpuSeconds: number
  sourceMb: number
  fileMb: number
  file: string
}

/** Writes so many pairs in the layout of the CMS practitioner file, with units beside them, and imports both into a folder. */
export async function importBenchRelease(folder: string, pairs: number): Promise<Imported> {
  const source = join(folder, 'ccipra-v320r0-f1.txt')
  const codes = benchCodes()
  await pipeline(pairRows(codes, pairs), createWriteStream(source))
  const units = join(folder, 'MCR_MUE_PractitionerServices_Eff_01-01-2026.csv')
  const limits = codes.map((code, i) => `${code},${1 + (i % 4)},${1 + (i % 3)} Line or day,ours`)
  writeFileSync(
    units,
    `HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\n${limits.join('\n')}\n`,
  )
  const dir = join(folder, 'releases')
  await importFiles([units], { dir, formats: FORMATS })
  const start = performance.now()
  const before = process.cpuUsage()
  const { releases } = await importFiles([source], { dir, formats: FORMATS })
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  const file = join(dir, `${releases[0]?.name}.sqlite`)
  const rows = releases[0]?.sources[0]?.rows ?? 0
  return {
    rows,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    sourceMb: statSync(source).size / 1e6,
    fileMb: statSync(file).size / 1e6,
    file,
  }
}

function* pairRows(codes: readonly string[], pairs: number): Generator<string> {
  yield 'Generated\t\t\t\t\t\t\nColumn 1\tColumn 2\t*\tEffective\tDeletion\tModifier\tRationale\n'
  const random = randomFrom(11)
  const terms = Array.from({ length: TERMS }, () => termsOf(random))
  const each = Math.ceil(pairs / codes.length)
  let left = pairs
  for (const column1 of codes) {
    const partners = new Set<string>()
    while (partners.size < Math.min(each, left)) partners.add(pick(codes, random))
    left -= partners.size
    yield [...partners]
      .sort()
      .map((column2) => `${column1}\t${column2}\t${pick(terms, random)}\n`)
      .join('')
  }
}

/** A first quarter since 1996, perhaps a last one, an indicator in the shares that the published table has. */
function termsOf(random: () => number): string {
  const first = Math.floor(random() * 120)
  const last = random() < 0.4 ? quarterEnd(first + Math.floor(random() * (120 - first))) : '*'
  const share = random()
  const indicator = share < 0.03 ? '0' : share < 0.96 ? '1' : '9'
  return `\t${1996 + Math.floor(first / 4)}${String((first % 4) * 3 + 1).padStart(2, '0')}01\t${last}\t${indicator}\t${pick(RATIONALES, random)}`
}

function quarterEnd(quarter: number): string {
  return `${1996 + Math.floor(quarter / 4)}${['0331', '0630', '0930', '1231'][quarter % 4]}`
}
