const none = -1

/** Where documents begin in what is written, in order. Numbers only: a million objects that live on would make the heap grow. */
export class DocumentStarts {
  private offsets = new Float64Array(64)
  private documents = new Int32Array(64)
  private count = 0

  /** From this byte on it is this document; without one, nobody's. */
  add(byteOffset: number, document: number | undefined): void {
    if (this.count === this.offsets.length) this.grow()
    this.offsets[this.count] = byteOffset
    this.documents[this.count++] = document ?? none
  }

  /** Whose a byte is. */
  at(byteOffset: number): number | undefined {
    let place = this.count - 1
    while (place >= 0 && this.offsets[place]! > byteOffset) place--
    const document = place < 0 ? none : this.documents[place]!
    return document === none ? undefined : document
  }

  /** What begins at a byte or before it is not asked for any more. */
  forgetUntil(byteOffset: number): void {
    let first = 0
    while (first < this.count && this.offsets[first]! <= byteOffset) first++
    this.offsets.copyWithin(0, first, this.count)
    this.documents.copyWithin(0, first, this.count)
    this.count -= first
  }

  private grow(): void {
    const { offsets, documents } = this
    this.offsets = new Float64Array(2 * this.count)
    this.offsets.set(offsets)
    this.documents = new Int32Array(2 * this.count)
    this.documents.set(documents)
  }
}
