import {
  BrokenRows,
  FORMATS,
  importFiles,
  openCodeSets,
  type FaultAt,
  type Imported,
  type ImportProgress,
} from '@claimrail/codesets'
import { prepareLabels } from '@claimrail/coding'
import { Failure, print, say } from '../output.ts'
import { bar } from '../print/format.ts'
import { live } from '../print/live.ts'
import { dateFrom, failing, folderFrom, type FolderFlags } from './folder.ts'

export type ImportFlags = FolderFlags & {
  acceptGoodRows?: boolean
  as?: string
  from?: string
  format?: string
  complete?: boolean
  json?: boolean
}

/** Broken rows that are printed one by one. */
const SHOWN_FAULTS = 20

export async function importCommand(files: readonly string[], flags: ImportFlags): Promise<void> {
  const { acceptGoodRows = false, as, from, format, complete, json = false } = flags
  const screen = live(process.stderr)
  const result = await failing(async () => {
    try {
      return await importFiles(files, {
        dir: folderFrom(flags),
        formats: FORMATS,
        acceptGoodRows,
        ...(as && { as }),
        ...(from && { from: dateFrom(from, '--from') }),
        ...(format && { format }),
        ...(complete && { complete }),
        onProgress: (progress) =>
          screen.show(
            () => progressLine(progress),
            () => progressLine(progress),
          ),
      })
    } catch (error) {
      if (error instanceof BrokenRows) throw refusal(error, json)
      throw error
    } finally {
      screen.done()
    }
  })
  prepare(result.releases, folderFrom(flags))
  if (json) return print(result)
  for (const { faults } of result.releases) sayFaults(faults)
  print(result.releases.map(importedText).join('\n'))
  if (result.leftAlone.length > 0) say(`left alone: ${result.leftAlone.join(', ')}`)
}

/** What coding looks diagnoses in words up in is made now, so that no worker has to. */
function prepare(releases: readonly Imported[], dir: string): void {
  const ofDiagnoses = releases.filter(({ sources }) => sources.some(({ format }) => format.startsWith('icd10cm-')))
  if (ofDiagnoses.length === 0) return
  const { codes, close } = openCodeSets({ dir })
  for (const { from } of ofDiagnoses) prepareLabels(codes, from)
  close()
}

/** Says the broken rows; the good ones alone are the user's choice. */
function refusal({ message, faults }: BrokenRows, json: boolean): Failure {
  if (json) print({ refused: message, faults })
  else sayFaults(faults)
  return new Failure(`${message}. Correct the file, or take the good rows alone with --accept-good-rows`)
}

/** What is wrong with a field, and what to do where that is known. */
const WORDS: Readonly<Record<FaultAt['code'], string>> = {
  truncated: 'the row ends before it',
  missing: 'it is empty',
  malformed: 'it is not written as the layout says',
  number: 'the spreadsheet made a number of it and dropped its zeros; enter it as text',
  date: 'it can not be: another year than that of the file, or an end before the beginning',
  duplicate: 'an earlier row has the same',
  encoding: 'it holds bytes that are no text; save the file as UTF-8',
}

function progressLine({ shown, rows, read, bytes }: ImportProgress): string {
  return `${bar(bytes === 0 ? 1 : Math.min(1, read / bytes), 20)} ${shown}: ${rows.toLocaleString('en-US')} rows`
}

function sayFaults(faults: readonly FaultAt[]): void {
  for (const { shown, line, field, code } of faults.slice(0, SHOWN_FAULTS))
    say(`${shown}:${line}: ${field}: ${code} (${WORDS[code]})`)
  if (faults.length > SHOWN_FAULTS) say(`... and more; --json has the first ${faults.length}`)
}

function importedText({ name, from, to, outcome, sources, against }: Imported): string {
  const period = `${from} to ${to ?? 'the next release'}`
  if (outcome === 'unchanged') return `${name}: nothing changed, it is there with the same content (${period})`
  const rows = sources.reduce((sum, source) => sum + source.rows, 0)
  const broken = sources.reduce((sum, source) => sum + source.faults, 0)
  const left = broken > 0 ? `, ${count(broken)} broken ${broken === 1 ? 'row' : 'rows'} left out` : ''
  return `${name}: ${count(rows)} rows${left}, for ${period}\n  ${comparedText(against)}`
}

function comparedText(against: Imported['against']): string {
  if (!against) return 'there is no earlier release to compare it with'
  const { added, changed, ended } = against.counts
  return `against ${against.name}: ${count(added)} added, ${count(changed)} changed, ${count(ended)} ended`
}

function count(number: number): string {
  return number.toLocaleString('en-US')
}
