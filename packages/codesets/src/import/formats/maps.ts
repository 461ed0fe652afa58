import { SYSTEMS, type MapTarget, type SystemName } from '../../code.ts'
import { mapWriter, type MapImport } from '../../store/map-writer.ts'
import type { ImportFormat, ImportSource, ReadRow, RowFault } from '../format.ts'
import { linesOf } from '../lines.ts'
import { faultOf, recordsOf } from '../records.ts'
import { isoDate, quarterTerm } from './dates.ts'

type Cells = Readonly<Record<string, string>>

/** The day that a name such as `..._US1000124_20250901.tsv` ends with. */
function dayIn(fileName: string): { from?: string } {
  const from = isoDate(/(20\d{6})(?!\d)/.exec(fileName)?.[1] ?? '')
  return from === undefined ? {} : { from }
}

/** The map of the National Library of Medicine, for people (`tls_Icd10cmHumanReadableMap`) or as RF2 extended map. */
export const snomedMap: ImportFormat<MapImport> = {
  name: 'snomed-icd10cm-map',
  about: 'NLM SNOMED CT to ICD-10-CM map, TSV (tls_Icd10cmHumanReadableMap_..., der2_iisssccRefset_ExtendedMap...)',
  recognises: (head) => /^id\teffectiveTime\tactive\t/.test(head) && /\tmapGroup\tmapPriority\t/.test(head),
  releaseOf: (_, fileName) => ({ stem: 'snomed-map', ...dayIn(fileName) }),
  brings: () => [{ name: 'snomed', complete: false }],
  read: (source, { from }) => readTable(source, '\t', (cells) => snomedRow(cells, from)),
  writer: mapWriter,
}

function snomedRow(cells: Cells, from: string): MapImport | RowFault | undefined {
  if (cells.active === '0') return undefined
  const code = cells.referencedComponentId ?? ''
  if (!/^\d{6,18}$/.test(code)) return { code: 'malformed', field: 'referencedComponentId' }
  const place = placeOf(cells.mapGroup, cells.mapPriority)
  if (!place) return { code: 'malformed', field: 'mapPriority' }
  const target: MapTarget = {
    system: 'icd10cm',
    ...targetCode(cells.mapTarget),
    ...place,
    ...said(cells.mapRule, cells.mapAdvice),
  }
  return { system: 'snomed', code, label: cells.referencedComponentName ?? '', effective: from, target }
}

/** Any other map, such as LOINC to CPT. */
export const plainMap: ImportFormat<MapImport> = {
  name: 'map',
  about:
    'any map as CSV: source_system, source_code, source_label, target_system, target_code, group, priority, rule, advice',
  recognises: (head) =>
    /^"?source_system"?,"?source_code"?,/i.test(head) && /target_code/i.test(head.split('\n')[0] ?? ''),
  releaseOf: (head, fileName) => ({
    stem: `${systemIn(head)}-map`,
    ...(dayIn(fileName).from ? dayIn(fileName) : quarterTerm(fileName)),
  }),
  brings: (head) => [{ name: systemIn(head), complete: false }],
  read: (source, { from }) => readTable(source, ',', (cells) => plainRow(cells, systemIn(source.head), from)),
  writer: mapWriter,
}

/** What the first row maps from: a file maps from one system. */
function systemIn(head: string): string {
  return /^[^\n]*\n"?([A-Za-z0-9]+)/.exec(head)?.[1] ?? 'unknown'
}

function plainRow(cells: Cells, from: string, effective: string): MapImport | RowFault {
  const system = cells.source_system ?? ''
  const target = cells.target_system ?? ''
  if (!isSystem(system) || system !== from) return { code: 'malformed', field: 'source_system' }
  if (!isSystem(target)) return { code: 'malformed', field: 'target_system' }
  if (!cells.source_code) return { code: 'missing', field: 'source_code' }
  if (!isWritten(system, cells.source_code)) return { code: 'malformed', field: 'source_code' }
  if (cells.target_code && !isWritten(target, cells.target_code)) return { code: 'malformed', field: 'target_code' }
  const place = placeOf(cells.group || '1', cells.priority || '1')
  if (!place) return { code: 'malformed', field: 'priority' }
  const to: MapTarget = {
    system: target,
    ...targetCode(cells.target_code),
    ...place,
    ...said(cells.rule, cells.advice),
  }
  return { system, code: cells.source_code, label: cells.source_label ?? '', effective, target: to }
}

/** General equivalence mappings of CMS, from ICD-9-CM to ICD-10-CM: five flags of one digit after the two codes. */
export const gem: ImportFormat<MapImport> = {
  name: 'gem-icd9',
  about: 'CMS general equivalence mapping from ICD-9-CM diagnoses (YYYY_I9gem.txt)',
  recognises: (head, fileName) =>
    /^[0-9VE]\d{2,4}[ \t]+(\S+[ \t]+)?[01]{3}\d\d\r?(\n|$)/.test(head) && !/i10|pcs/i.test(fileName),
  releaseOf: (_, fileName) => {
    const year = /(?<!\d)(20\d\d)(?!\d)/.exec(fileName)?.[1]
    return { stem: 'icd9cm-gem', ...(year === undefined ? {} : { from: `${Number(year) - 1}-10-01` }) }
  },
  brings: () => [{ name: 'icd9cm', complete: false }],
  read: readGem,
  writer: mapWriter,
}

const GEM = /^([0-9VE]\d{2,4})[ \t]+(NoDx|[A-Z]\d[0-9A-Z]{1,5}(?=[ \t]))?[ \t]*([01]{3}\d\d)\s*$/

/** Flags: approximate, no map, combination, scenario, choice list. A choice list of a scenario is a group of alternatives. */
async function* readGem(source: ImportSource, { from }: { from: string }): AsyncIterable<ReadRow<MapImport>> {
  let code = ''
  let priorities = new Map<number, number>()
  for await (const { line, text } of linesOf(source)) {
    const [, icd9, icd10 = '', flags = ''] = GEM.exec(text) ?? []
    if (icd9 === undefined) {
      if (text.trim() !== '')
        yield { line, fault: { code: text.length < 15 ? 'truncated' : 'malformed', field: 'flags' } }
      continue
    }
    if ((icd10 === '' || icd10 === 'NoDx') !== (flags[1] === '1')) {
      yield { line, fault: { code: 'malformed', field: 'no map' } }
      continue
    }
    if (icd9 !== code) priorities = new Map()
    code = icd9
    const group = Number(flags.slice(3))
    const priority = (priorities.get(group) ?? 0) + 1
    priorities.set(group, priority)
    const target: MapTarget = {
      system: 'icd10cm',
      ...(flags[1] === '1' ? {} : { code: icd10 }),
      group,
      priority,
      ...(flags[0] === '1' ? { approximate: true } : {}),
    }
    yield { line, row: { system: 'icd9cm', code, label: '', effective: from, target } }
  }
}

async function* readTable(
  source: ImportSource,
  delimiter: ',' | '\t',
  rowOf: (cells: Cells) => MapImport | RowFault | undefined,
): AsyncIterable<ReadRow<MapImport>> {
  let heading: readonly string[] | undefined
  for await (const record of recordsOf(source, delimiter)) {
    const { line, cells } = record
    if (!heading) heading = cells?.map((cell) => cell.trim()) ?? []
    else if (!cells || cells.length < heading.length)
      yield { line, fault: { code: 'truncated', field: heading[cells?.length ?? 0] ?? 'row' } }
    else {
      const row = rowOf(Object.fromEntries(heading.map((name, i) => [name, (cells[i] ?? '').trim()])))
      if (row) yield 'field' in row ? { line, fault: faultOf(record, row, heading) } : { line, row }
    }
  }
}

function placeOf(group = '', priority = ''): { group: number; priority: number } | undefined {
  if (!/^\d{1,4}$/.test(group) || !/^\d{1,4}$/.test(priority)) return undefined
  return { group: Number(group), priority: Number(priority) }
}

/** A `?` stands for a character that the record must say, such as the seventh. */
function targetCode(text = ''): { code?: string } {
  return text === '' || text === 'NoDx' ? {} : { code: text.replace('.', '') }
}

function said(rule = '', advice = ''): { rule?: string; advice?: string } {
  return { ...(rule ? { rule } : {}), ...(advice ? { advice } : {}) }
}

/** How codes of the systems that maps are made of are written; spreadsheets make numbers and days of some. */
const WRITTEN: { readonly [Name in SystemName]?: RegExp } = {
  cpt: /^[0-9A-Z]{5}$/,
  hcpcs: /^[0-9A-Z]{5}$/,
  icd10cm: /^([A-Z]\d[0-9A-Z](\.?[0-9A-Z?]{1,4})?|NoDx)$/,
  icd9cm: /^(\d{3}|V\d\d|E\d{3})(\.?\d{1,2})?$/,
  loinc: /^\d{1,7}-\d$/,
  snomed: /^\d{6,18}$/,
}

function isWritten(system: SystemName, code: string): boolean {
  return WRITTEN[system]?.test(code) ?? true
}

function isSystem(name: string): name is SystemName {
  return (SYSTEMS as readonly string[]).includes(name)
}
