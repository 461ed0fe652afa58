import { BrokenRows, FORMATS, importFiles, type FaultAt, type Imported, type ImportProgress } from '@claimrail/codesets'
import { print, say } from '../output.ts'
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
      if (error instanceof BrokenRows) sayFaults(error.faults)
      throw error
    } finally {
      screen.done()
    }
  })
  if (json) return print(result)
  for (const { faults } of result.releases) sayFaults(faults)
  print(result.releases.map(importedText).join('\n'))
  if (result.leftAlone.length > 0) say(`left alone: ${result.leftAlone.join(', ')}`)
}

function progressLine({ shown, rows, read, bytes }: ImportProgress): string {
  return `${bar(bytes === 0 ? 1 : Math.min(1, read / bytes), 20)} ${shown}: ${rows.toLocaleString('en-US')} rows`
}

function sayFaults(faults: readonly FaultAt[]): void {
  for (const { shown, line, field, code } of faults.slice(0, SHOWN_FAULTS)) say(`${shown}:${line}: ${field}: ${code}`)
  if (faults.length > SHOWN_FAULTS) say(`... and more; --json has the first ${faults.length}`)
}

function importedText({ name, from, to, outcome, sources, against }: Imported): string {
  const period = `${from} to ${to ?? 'the next release'}`
  if (outcome === 'unchanged') return `${name}: nothing changed, it is there with the same content (${period})`
  const rows = sources.reduce((sum, source) => sum + source.rows, 0)
  const broken = sources.reduce((sum, source) => sum + source.faults, 0)
  const left = broken > 0 ? `, ${count(broken)} broken rows left out` : ''
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
