/** What a stream of MLLP holds. `truncated`: a frame that another one, or the end, cut off. `noise`: bytes outside frames. */
export type Frame = { kind: 'message' | 'tooLarge' | 'truncated' | 'noise'; bytes: Buffer; receivedBytes: number }

export type FrameDecoder = {
  feed(chunk: Buffer): Frame[]
  /** What is left when the stream ends. */
  end(): Frame[]
  /** True while a frame has begun and not ended. */
  isOpen(): boolean
  /** Bytes since the last frame, while none is open. */
  noiseBytes(): number
}

/** Start and end of a block (HL7 v2 Transport: MLLP release 1): <VT> message <FS><CR>. */
const VT = 0x0b
const FS = 0x1c
/** Bytes between frames that mean nothing: CR that ends a block, and what careless senders add. */
const FILLERS = new Set([0x0d, 0x0a, 0x20, 0x00])
/** How much of bytes outside frames, or of a frame that is too large, is held. */
const HELD_OF_NOISE = 4 * 1024
const HELD_OF_TOO_LARGE = 64 * 1024

type Collecting = { chunks: Buffer[]; held: number; received: number }

const nothing = (): Collecting => ({ chunks: [], held: 0, received: 0 })

/** Cuts a stream into frames; never holds more than one frame of `maxBytes`. */
export function frameDecoder(maxBytes: number): FrameDecoder {
  let open = false
  let current = nothing()

  function add(part: Buffer): void {
    if (part.length === 0) return
    current.received += part.length
    const limit = open ? maxBytes : HELD_OF_NOISE
    const kept = part.subarray(0, Math.max(0, limit - current.held))
    if (kept.length) current.chunks.push(kept)
    current.held += kept.length
    if (open && current.received > maxBytes && current.held > HELD_OF_TOO_LARGE) shrink()
  }

  function shrink(): void {
    const start = Buffer.concat(current.chunks).subarray(0, Math.min(HELD_OF_TOO_LARGE, maxBytes))
    current = { chunks: [Buffer.from(start)], held: maxBytes, received: current.received }
  }

  function close(kind: 'message' | 'truncated' | 'noise'): Frame[] {
    const { chunks, received } = current
    current = nothing()
    const bytes = Buffer.concat(chunks)
    if (kind === 'noise' && bytes.every((byte) => FILLERS.has(byte))) return []
    return [{ kind: kind === 'message' && received > maxBytes ? 'tooLarge' : kind, bytes, receivedBytes: received }]
  }

  return {
    isOpen: () => open,
    noiseBytes: () => (open ? 0 : current.received),
    feed(chunk) {
      const frames: Frame[] = []
      let start = 0
      for (let i = 0; i < chunk.length; i++) {
        const byte = chunk[i]
        if (byte === VT) {
          add(chunk.subarray(start, i))
          frames.push(...close(open ? 'truncated' : 'noise'))
          open = true
        } else if (byte === FS && open) {
          add(chunk.subarray(start, i))
          frames.push(...close('message'))
          open = false
        } else continue
        start = i + 1
      }
      add(chunk.subarray(start))
      return frames
    },
    end() {
      const frames = close(open ? 'truncated' : 'noise')
      open = false
      return frames
    },
  }
}

/** A message as a block. */
export function frameOf(message: string): Buffer {
  return Buffer.concat([Buffer.from([VT]), Buffer.from(message), Buffer.from([FS, 0x0d])])
}
