import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FORMATS, importFiles, openCodeSets } from '@claimrail/codesets'
import { prepareLabels } from '../src/index.ts'
import { BENCH_DATE } from './encounters.ts'

export type BenchRelease = { rows: number; isOfficial: boolean; importSeconds: number; labelSeconds: number }

/** Imports the official ICD-10-CM release of CLAIMRAIL_SHARED_DATA, or one of so many made-up codes, and makes the tables of its labels. */
export async function importBenchRelease(dir: string, madeRows: number): Promise<BenchRelease> {
  const shared = process.env.CLAIMRAIL_SHARED_DATA
  const file = shared ? join(shared, 'codesets/icd10cm/cms_2025_dx.zip') : await madeFile(dir, madeRows)
  const imported = process.cpuUsage()
  const { releases } = await importFiles([file], { dir, formats: FORMATS })
  const importSeconds = seconds(imported)
  const rows = releases.flatMap(({ sources }) => sources).reduce((sum, source) => sum + source.rows, 0)
  const { codes, close } = openCodeSets({ dir })
  const labelled = process.cpuUsage()
  prepareLabels(codes, BENCH_DATE)
  const labelSeconds = seconds(labelled)
  close()
  return { rows, isOfficial: shared !== undefined, importSeconds, labelSeconds }
}

/** Processor time, so that a busy machine does not count. */
function seconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1e6
}

const CONDITIONS = [
  'fracture',
  'pain',
  'infection',
  'stiffness',
  'ulcer',
  'burn',
  'sprain',
  'neoplasm',
  'abscess',
  'cyst',
]
const PARTS = ['shoulder', 'elbow', 'wrist', 'hand', 'hip', 'knee', 'ankle', 'foot', 'kidney', 'lung', 'ear', 'eye']
const SIDES = ['right', 'left', 'unspecified']
const VISITS = ['initial encounter', 'subsequent encounter', 'sequela']

/** An order file whose titles share words as those of the official one do. */
async function madeFile(dir: string, rows: number): Promise<string> {
  const of = (words: readonly string[], i: number) => words[i % words.length] as string
  const lines = Array.from({ length: rows }, (_, i) => {
    const category = `${String.fromCharCode(65 + (Math.floor(i / 10_000) % 26))}${String(Math.floor(i / 100) % 100).padStart(2, '0')}`
    const code = `${category}${String(i % 100).padStart(2, '0')}`
    const [side, visit] = [of(SIDES, i), of(VISITS, Math.floor(i / 3))]
    const title = `${of(CONDITIONS, Math.floor(i / 9))} of ${side} ${of(PARTS, Math.floor(i / 90))}, kind ${Math.floor(i / 9)}, ${visit}`
    return `${String(i % 100_000).padStart(5, '0')} ${code.padEnd(7)} 1 ${title.slice(0, 60).padEnd(60)} ${title}`
  })
  const file = join(dir, 'icd10cm_order_2025.txt')
  await writeFile(file, lines.join('\r\n'))
  return file
}
