import type { Encounter } from '@claimrail/domain'
import { visitTales, type ClinicDayOptions, type VisitTale } from './plan.ts'
import { tellInFhir } from './tell/fhir.ts'
import { tellInHl7 } from './tell/hl7v2.ts'
import { tellInJson } from './tell/json.ts'
import type { Telling } from './tell/telling.ts'
import { defectOf, lateCharge, type DefectKind, type MessageFormat } from './visits/defects.ts'

/** A file of the clinic's day, as its systems would write it. */
export type ClinicFile = {
  name: string
  format: MessageFormat
  bytes: Uint8Array
  /** Visit numbers that it speaks of, each once. */
  encounters: readonly string[]
}

/** An encounter as registration is to know it once every file is read. */
export type ExpectedEncounter = {
  sourceSystem: string
  visitNumber: string
  format: MessageFormat
  encounter: Encounter
  /** What is wrong with it; undefined = it is clean. */
  defect: DefectKind | undefined
  isSelfPay: boolean
}

/** Something wrong on purpose: where it is to be caught and as which work item. */
export type KnownDefect = { visitNumber: string; kind: DefectKind; stage: string; code: string }

/** A day of a synthetic clinic. Everything is made anew on each call and never held whole in memory. */
export type ClinicDay = {
  files(): Iterable<ClinicFile>
  expectedEncounters(): Iterable<ExpectedEncounter>
  knownDefects(): Iterable<KnownDefect>
}

const FIRST_DATE = '2025-01-01'

/** Visits whose messages share a file. */
const BLOCK = 60

/** The day that the options describe: the same options, the same bytes. Throws RangeError for a count below 1, and for a date that is none or too early. */
export function clinicDay(options: ClinicDayOptions): ClinicDay {
  if (!Number.isInteger(options.encounters) || options.encounters < 1) throw new RangeError('encounters: 1 or more')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(options.date) || options.date < FIRST_DATE) {
    throw new RangeError(`date: YYYY-MM-DD, ${FIRST_DATE} or later`)
  }
  return {
    files: () => filesOf(options),
    *expectedEncounters() {
      for (const tale of visitTales(options)) yield expectedOf(tale)
    },
    *knownDefects() {
      for (const { visit, defect } of visitTales(options)) {
        if (!defect) continue
        const { stage, code } = defectOf(defect)
        yield { visitNumber: visit.visitNumber, kind: defect, stage, code }
      }
    },
  }
}

function expectedOf({ visit, format, defect, isLateCharged }: VisitTale): ExpectedEncounter {
  const { sourceSystem, visitNumber } = visit
  const encounter = isLateCharged ? { ...visit, charges: [...visit.charges, lateCharge(visit)] } : visit
  return { sourceSystem, visitNumber, format, encounter, defect, isSelfPay: visit.coverages.length === 0 }
}

/** Blocks of visits: a bundle each, one HL7 v2 file and one NDJSON file; what came late is in the last files. */
function* filesOf(options: ClinicDayOptions): Generator<ClinicFile> {
  const late = { hl7v2: [] as Telling[], json: [] as Telling[] }
  let block: VisitTale[] = []
  let number = 0
  for (const tale of visitTales(options)) {
    block.push(tale)
    if (block.length < BLOCK) continue
    yield* blockFiles(block, ++number, late)
    block = []
  }
  if (block.length > 0) yield* blockFiles(block, ++number, late)
  if (late.hl7v2.length > 0) yield fileOf('hl7v2-late.hl7', 'hl7v2', late.hl7v2)
  if (late.json.length > 0) yield fileOf('desk-late.ndjson', 'json', late.json)
}

function* blockFiles(block: VisitTale[], number: number, late: Record<'hl7v2' | 'json', Telling[]>) {
  const label = String(number).padStart(4, '0')
  const bundles = told(block, 'fhir', tellInFhir)
  yield* bundles.map((bundle, i) => fileOf(`fhir-${label}-${String(i + 1).padStart(2, '0')}.json`, 'fhir', [bundle]))
  const messages = told(block, 'hl7v2', tellInHl7)
  const lines = told(block, 'json', tellInJson)
  late.hl7v2.push(...messages.filter((one) => one.isLate))
  late.json.push(...lines.filter((one) => one.isLate))
  const inTime = (all: readonly Telling[]) => all.filter((one) => !one.isLate).sort(byTime)
  if (messages.length > 0) yield fileOf(`hl7v2-${label}.hl7`, 'hl7v2', inTime(messages))
  if (lines.length > 0) yield fileOf(`desk-${label}.ndjson`, 'json', inTime(lines))
}

function told(block: readonly VisitTale[], format: MessageFormat, tell: (tale: VisitTale) => Telling[]): Telling[] {
  return block.filter((tale) => tale.format === format).flatMap(tell)
}

function byTime(a: Telling, b: Telling): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.visitNumber < b.visitNumber ? -1 : a.visitNumber > b.visitNumber ? 1 : 0
}

const encoder = new TextEncoder()
const ENDINGS: Readonly<Record<MessageFormat, string>> = { fhir: '\n', hl7v2: '', json: '\n' }

function fileOf(name: string, format: MessageFormat, tellings: readonly Telling[]): ClinicFile {
  const text = tellings.map((one) => one.text + ENDINGS[format]).join('')
  return { name, format, bytes: encoder.encode(text), encounters: [...new Set(tellings.map((one) => one.visitNumber))] }
}
