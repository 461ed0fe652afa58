import type { FindingCode } from '../findings/catalogue.ts'
import { interchange, counted } from './valid-files.fixture.ts'
import type { ValidFile } from './valid-files.fixture.ts'

/** One thing made wrong in a valid file, and what must be found. */
export interface Fault {
  readonly file: ValidFile
  readonly name: string
  readonly code: FindingCode
  /** The element reference of the finding. */
  readonly reference: string
  /** The file with the fault, as text. */
  readonly text: string
}

type Change = (segments: string[]) => void

/** The `nth` segment that begins so, from 1. */
function at(segments: readonly string[], start: string, nth = 1): number {
  let seen = 0
  const place = segments.findIndex((segment) => segment.startsWith(start) && ++seen === nth)
  if (place < 0) throw new Error(`The valid file has no ${nth}. segment ${start}`)
  return place
}

export const drop =
  (start: string, nth = 1): Change =>
  (segments) =>
    void segments.splice(at(segments, start, nth), 1)

export const twice =
  (start: string, nth = 1): Change =>
  (segments) => {
    const place = at(segments, start, nth)
    segments.splice(place, 0, segments[place]!)
  }

export const put =
  (after: string, segment: string, nth = 1): Change =>
  (segments) =>
    void segments.splice(at(segments, after, nth) + 1, 0, segment)

/** Changes text within one segment. */
export const edit =
  (start: string, from: string, to: string, nth = 1): Change =>
  (segments) => {
    const place = at(segments, start, nth)
    const changed = segments[place]!.replace(from, to)
    if (changed === segments[place]) throw new Error(`${start} has no ${from}`)
    segments[place] = changed
  }

export const swap =
  (start: string, nth = 1): Change =>
  (segments) => {
    const place = at(segments, start, nth)
    segments.splice(place, 2, segments[place + 1]!, segments[place]!)
  }

/** A fault within a transaction; SE01 still counts right. */
export function fault(file: ValidFile, code: FindingCode, reference: string, name: string, change: Change): Fault {
  const segments = [...file.segments]
  change(segments)
  return { file, name, code, reference, text: interchange(file, counted(segments)) }
}

/** A fault in an envelope: a text that stands once in the whole file, and what takes its place. */
export function envelopeFault(
  file: ValidFile,
  code: FindingCode,
  reference: string,
  name: string,
  from: string,
  to: string,
): Fault {
  const text = interchange(file)
  if (text.split(from).length !== 2) throw new Error(`${file.name} does not have ${from} once`)
  return { file, name, code, reference, text: text.replace(from, to) }
}
