import { posix } from 'node:path'
import { entryBytes, type Packed, type Place } from '../archive.ts'
import { numberFormatOf, type Epoch, type NumberFormat } from './number-format.ts'
import { readXml } from './xml.ts'

/** What cells of a workbook refer to: texts that are kept once, the formats of its styles, its day 0. */
export type SheetContext = { strings: readonly string[]; formats: readonly NumberFormat[]; epoch: Epoch }
/** A sheet that people see: its name and the entry that it is in. */
export type Sheet = { name: string; path: string }
export type Workbook = { sheets: readonly Sheet[]; context: SheetContext }

const WORKBOOK = 'xl/workbook.xml'

/** An Office Open XML archive that is a workbook (ECMA-376 part 1, 12.3.23), by its entries. */
export function isWorkbook(entries: readonly Packed[]): boolean {
  return entries.some(({ path }) => path === WORKBOOK)
}

/** Sheets and what their cells refer to. Hidden sheets are left out: whoever looks at the file can not see them. */
export async function openWorkbook(place: Place): Promise<Workbook> {
  const { sheets, epoch } = await readSheets(place)
  const targets = await readTargets(place)
  const part = (type: RegExp) => [...targets.values()].find((target) => type.test(target.type))?.path
  const [stringsPath, stylesPath] = [part(/\/sharedStrings$/), part(/\/styles$/)]
  const strings = stringsPath === undefined ? [] : await readStrings(entryBytes(place, stringsPath))
  const formats = stylesPath === undefined ? [] : await readFormats(entryBytes(place, stylesPath))
  const found = sheets.flatMap(({ name, id }) => {
    const path = targets.get(id)?.path
    return path === undefined ? [] : [{ name, path }]
  })
  return { sheets: found, context: { strings, formats, epoch } }
}

async function readSheets(place: Place): Promise<{ sheets: { name: string; id: string }[]; epoch: Epoch }> {
  const sheets: { name: string; id: string }[] = []
  let epoch: Epoch = 1900
  await readXml(entryBytes(place, WORKBOOK), {
    open(element, attribute) {
      if (element === 'workbookPr' && /^(1|true)$/.test(attribute('date1904'))) epoch = 1904
      const isShown = attribute('state') === '' || attribute('state') === 'visible'
      if (element === 'sheet' && isShown) sheets.push({ name: attribute('name'), id: attribute('id') })
    },
  })
  return { sheets, epoch }
}

type Targets = ReadonlyMap<string, { type: string; path: string }>

/** Where the parts of the workbook are, by the ids that it calls them. */
async function readTargets(place: Place): Promise<Targets> {
  const targets = new Map<string, { type: string; path: string }>()
  await readXml(entryBytes(place, 'xl/_rels/workbook.xml.rels'), {
    open(element, attribute) {
      if (element !== 'Relationship') return
      const path = posix.resolve('/xl', attribute('Target')).slice(1)
      targets.set(attribute('Id'), { type: attribute('Type'), path })
    },
  })
  return targets
}

/** Texts by their number. What is between `rPh` says how to pronounce and is no part of the text. */
async function readStrings(bytes: AsyncIterable<Buffer>): Promise<string[]> {
  const strings: string[] = []
  let text = ''
  let isPhonetic = false
  await readXml(bytes, {
    open(element) {
      if (element === 'si') text = ''
      if (element === 'rPh') isPhonetic = true
    },
    close(element, part) {
      if (element === 't' && !isPhonetic) text += part
      if (element === 'rPh') isPhonetic = false
      if (element === 'si') strings.push(text)
    },
  })
  return strings
}

/** Formats by the number of the style. */
async function readFormats(bytes: AsyncIterable<Buffer>): Promise<NumberFormat[]> {
  const codes = new Map<number, string>()
  const formats: NumberFormat[] = []
  let isCellStyle = false
  await readXml(bytes, {
    open(element, attribute) {
      if (element === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode'))
      if (element === 'cellXfs') isCellStyle = true
      const id = Number(attribute('numFmtId'))
      if (element === 'xf' && isCellStyle) formats.push(numberFormatOf(id, codes.get(id)))
    },
    close(element) {
      if (element === 'cellXfs') isCellStyle = false
    },
  })
  return formats
}
