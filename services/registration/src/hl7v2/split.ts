/** A part of a file or stream of HL7 v2: a message, what is none, or a batch whose trailer counts other than we do. */
export type Piece =
  { kind: 'message' | 'noise' | 'tooLarge'; bytes: Uint8Array } | { kind: 'miscount'; trailer: 'BTS-1' | 'FTS-1' }

export type Splitter = { feed(chunk: Uint8Array): Piece[]; end(): Piece[] }

const CR = 0x0d
const LF = 0x0a
const BATCH_SEGMENTS = new Set(['FHS', 'BHS', 'BTS', 'FTS'])

type Collected = { kind: 'none' | 'message' | 'noise' | 'tooLarge'; lines: Buffer[]; bytes: number }

/**
 * Cuts bytes into messages at each MSH, through batch and file headers (FHS, BHS, 2.5 chapter 2.10.3). Holds at most
 * `maxBytes` of one message; of a larger one that much is given and the rest passed over.
 */
export function messageSplitter(maxBytes: number): Splitter {
  let rest = Buffer.alloc(0)
  let passingOver = false
  let unit: Collected = { kind: 'none', lines: [], bytes: 0 }
  let messagesInBatch = 0
  let batches = 0

  function finish(): Piece[] {
    const { kind, lines } = unit
    unit = { kind: 'none', lines: [], bytes: 0 }
    return kind === 'none' ? [] : [{ kind, bytes: Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\r')])) }]
  }

  function begin(kind: 'message' | 'noise', line: Buffer): void {
    unit = { kind, lines: [line], bytes: line.length }
  }

  function take(line: Buffer): Piece[] {
    const clean = strip(line)
    if (clean.length === 0) return []
    const name = clean.toString('latin1', 0, 3)
    if (name === 'MSH') {
      const done = finish()
      begin('message', clean)
      messagesInBatch++
      return done
    }
    if (BATCH_SEGMENTS.has(name)) return [...finish(), ...batchSegment(name, clean)]
    if (unit.kind === 'none') begin('noise', clean)
    else append(clean)
    return []
  }

  function append(line: Buffer): void {
    if (unit.kind === 'tooLarge') return
    unit.lines.push(line)
    unit.bytes += line.length + 1
    if (unit.bytes > maxBytes) unit.kind = 'tooLarge'
  }

  function batchSegment(name: string, line: Buffer): Piece[] {
    if (name === 'BHS') {
      messagesInBatch = 0
      return []
    }
    if (name === 'FHS') {
      batches = 0
      return []
    }
    const stated = countOf(line)
    const counted = name === 'BTS' ? messagesInBatch : batches
    if (name === 'BTS') batches++
    if (stated === undefined || stated === counted) return []
    return [{ kind: 'miscount', trailer: name === 'BTS' ? 'BTS-1' : 'FTS-1' }]
  }

  /** A line longer than a message may be: its start is kept as evidence, the rest is not held. */
  function overlong(): Piece[] {
    const line = rest
    rest = Buffer.alloc(0)
    if (passingOver) return []
    passingOver = true
    const done = unit.kind === 'none' || strip(line).toString('latin1', 0, 3) === 'MSH' ? finish() : []
    if (unit.kind === 'none') begin('noise', line.subarray(0, maxBytes))
    else append(line.subarray(0, Math.max(0, maxBytes - unit.bytes)))
    unit.kind = 'tooLarge'
    return done
  }

  return {
    feed(chunk) {
      const pieces: Piece[] = []
      const data = Buffer.concat([rest, chunk])
      let start = 0
      for (let end = lineEnd(data, start); end >= 0; end = lineEnd(data, start)) {
        const line = data.subarray(start, end)
        if (!passingOver) pieces.push(...take(line))
        passingOver = false
        start = end + 1
      }
      rest = Buffer.from(data.subarray(start))
      if (rest.length > maxBytes) pieces.push(...overlong())
      return pieces
    },
    end() {
      const pieces = passingOver ? [] : take(rest)
      rest = Buffer.alloc(0)
      passingOver = false
      return [...pieces, ...finish()]
    },
  }
}

function lineEnd(data: Buffer, from: number): number {
  for (let i = from; i < data.length; i++) if (data[i] === CR || data[i] === LF) return i
  return -1
}

/** A line without byte order mark, MLLP frame characters and surrounding blanks. */
function strip(line: Buffer): Buffer {
  let start = line.length >= 3 && line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf ? 3 : 0
  let end = line.length
  while (start < end && isFrameOrBlank(line[start] as number)) start++
  while (end > start && isFrameOrBlank(line[end - 1] as number)) end--
  return line.subarray(start, end)
}

function isFrameOrBlank(byte: number): boolean {
  return byte === 0x0b || byte === 0x1c || byte === 0x20 || byte === 0x00 || byte === 0x1a
}

/** The count in field 1 of a trailer; undefined when it states none. */
function countOf(line: Buffer): number | undefined {
  const text = line.toString('latin1')
  const count = text.split(text[3] ?? '|')[1]?.trim()
  return count && /^\d{1,9}$/.test(count) ? Number(count) : undefined
}
