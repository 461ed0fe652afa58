import { Buffer } from 'node:buffer'

/** The first memory: most interchanges of one claim fit. */
const least = 1 << 12
/** More is only taken when it is needed: the first documents may be larger than the others. */
const mostForeseen = 1 << 26
const nothing = Buffer.alloc(0)
/** Bytes that are always free behind `limit`: the head of a segment, any number or day, and what ends a segment fit. */
const slack = 96

/** Bytes that were written and wait to be taken. */
export class OutputBytes {
  protected bytes: Buffer<ArrayBuffer> = nothing
  protected length = 0
  /** The last place from which `slack` bytes are free. */
  private limit = -1
  /** How much memory to take next: as much as was needed before, or will be. */
  private wanted = least

  /** How many bytes wait to be taken. */
  get pending(): number {
    return this.length
  }

  /** What waits from a byte on, good until more is written. */
  since(start: number): Uint8Array {
    return this.bytes.subarray(start, this.length)
  }

  /** The bytes written since the last call. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.length)
    this.wanted = Math.max(least, this.bytes.length)
    this.bytes = nothing
    this.length = 0
    this.limit = -1
    return taken
  }

  /** What was written since a place will be about so many times as much: memory for it is taken at once. */
  foresee(start: number, times: number): void {
    const foreseen = start + Math.ceil((this.length - start) * times * 1.05)
    this.wanted = Math.max(this.wanted, Math.min(foreseen, mostForeseen))
  }

  /** Makes room for so many characters, of three bytes each at most, and `slack`. */
  protected reserve(characters: number): void {
    if (this.length + 3 * characters > this.limit) this.grow(3 * characters)
  }

  private grow(room: number): void {
    const needed = this.length + room + slack
    const { bytes } = this
    const larger = Buffer.allocUnsafeSlow(Math.max(bytes.length * 2, needed, this.wanted))
    larger.set(bytes.subarray(0, this.length))
    this.bytes = larger
    this.limit = larger.length - slack
    // Given back now, not when memory is cleaned next.
    if (bytes.length > 0) bytes.buffer.transfer(0)
  }
}
