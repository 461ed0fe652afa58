/** Ascending numbers of segments, each with a mark: eight bytes for each, whatever their count. */
export class Places {
  length = 0
  private values = new Float64Array(1024)

  /** Adds a place that is above all others; one that is there already only gets its mark. */
  add(place: number, marked = false): void {
    const at = this.find(place)
    if (at < this.length) {
      if (marked) this.values[at] = place * 2 + 1
      return
    }
    if (this.length === this.values.length) this.values = grown(this.values)
    this.values[this.length++] = place * 2 + (marked ? 1 : 0)
  }

  has(place: number): boolean {
    return this.find(place) < this.length
  }

  isMarked(place: number): boolean {
    const at = this.find(place)
    return at < this.length && this.values[at]! % 2 === 1
  }

  /** Where it is; `length` when it is not there. */
  private find(place: number): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.values[middle]! < place * 2) low = middle + 1
      else high = middle
    }
    return low < this.length && this.values[low]! <= place * 2 + 1 ? low : this.length
  }
}

/** Numbers in rows of equal width. */
export class Rows {
  count = 0
  private readonly width: number
  private values: Float64Array<ArrayBuffer>

  constructor(width: number) {
    this.width = width
    this.values = new Float64Array(width * 256)
  }

  push(...row: readonly number[]): void {
    if ((this.count + 1) * this.width > this.values.length) this.values = grown(this.values)
    this.values.set(row, this.count++ * this.width)
  }

  get(row: number, column: number): number {
    return this.values[row * this.width + column]!
  }

  set(row: number, column: number, value: number): void {
    this.values[row * this.width + column] = value
  }

  /** Forgets the first rows. */
  drop(rows: number): void {
    this.values.copyWithin(0, rows * this.width, this.count * this.width)
    this.count -= rows
  }
}

function grown(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2)
  larger.set(values)
  return larger
}
