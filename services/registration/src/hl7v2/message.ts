/** The encoding characters of one message: MSH-1 and MSH-2. */
export type Delimiters = { field: string; component: string; repetition: string; escape: string; subcomponent: string }

/** `fields[n]` is the raw text of field n; for MSH, field 1 is the separator itself. */
export type Segment = { name: string; fields: readonly string[] }

export type Message = { delimiters: Delimiters; segments: readonly Segment[] }

export const STANDARD_DELIMITERS: Delimiters = {
  field: '|',
  component: '^',
  repetition: '~',
  escape: '\\',
  subcomponent: '&',
}

/**
 * The segments of one HL7 v2 message (2.5 chapter 2.6), whatever its line ends and delimiters; undefined when it does not start
 * with a usable MSH segment. Lines that are no segment are left out.
 */
export function parseMessage(text: string): Message | undefined {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  const delimiters = delimitersOf(lines[0] ?? '')
  if (!delimiters) return undefined
  const segments = lines
    .map((line) => parseSegment(line.trimStart(), delimiters))
    .filter((segment) => segment !== undefined)
  return { delimiters, segments }
}

/**
 * MSH-1 and MSH-2; characters that MSH-2 leaves out have their usual value. Written twice (`\\\\`, seen in files that went
 * through a programming language) counts once. All must differ and be no letters or digits.
 */
export function delimitersOf(msh: string): Delimiters | undefined {
  if (!msh.startsWith('MSH') || msh.length < 5) return undefined
  const field = msh[3] as string
  const end = msh.indexOf(field, 4)
  const encoding = msh.slice(4, end < 0 ? undefined : end)
  const [component = '^', repetition = '~', escape = '\\', subcomponent = '&'] = new Set(encoding)
  const delimiters = { field, component, repetition, escape, subcomponent }
  const characters = Object.values(delimiters)
  const usable = new Set(characters).size === 5 && characters.every((character) => /[^A-Za-z0-9\s]/.test(character))
  return usable ? delimiters : undefined
}

function parseSegment(line: string, delimiters: Delimiters): Segment | undefined {
  const name = line.slice(0, 3)
  if (!/^[A-Z][A-Z0-9]{2}$/.test(name)) return undefined
  if (name === 'MSH') {
    const [, ...rest] = line.split(delimiters.field)
    return { name, fields: ['', delimiters.field, ...rest] }
  }
  if (line.length > 3 && line[3] !== delimiters.field) return undefined
  return { name, fields: line.split(delimiters.field) }
}

/** Where a value stands: segment name, which of that name (from 1), field, repetition (from 1), component, subcomponent. */
export type Place = {
  segment: string
  sequence?: number
  field?: number
  repetition?: number
  component?: number
  subcomponent?: number
}

/** A place as people write it: `PID-3.1`, `FT1[2]-11`. */
export function pathOf(place: Place): string {
  const sequence = place.sequence && place.sequence > 1 ? `[${place.sequence}]` : ''
  const field = place.field ? `-${place.field}` : ''
  const repetition = place.repetition && place.repetition > 1 ? `(${place.repetition})` : ''
  const component = place.component ? `.${place.component}` : ''
  return `${place.segment}${sequence}${field}${repetition}${component}`
}

/** A path of `pathOf` as ERR-2 (ERL) writes it: segment^sequence^field^repetition^component; undefined for any other text. */
export function locationOf(path: string): string[] | undefined {
  const match = /^([A-Z][A-Z0-9]{2})(?:\[(\d+)\])?(?:-(\d+)(?:\((\d+)\))?(?:\.(\d+))?)?$/.exec(path)
  if (!match) return undefined
  const [, segment = '', sequence = '1', field, repetition = '1', component] = match
  return [segment, sequence, ...(field ? [field, repetition] : []), ...(component ? [component] : [])]
}
