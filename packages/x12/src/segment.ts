/** One segment of what was read. Decodes text only when asked for it. */
export interface Segment {
  /** `CLM`, `NM1`. */
  readonly id: string
  /** Its number in the file, from 0. */
  readonly index: number
  /** Its first byte in the file. */
  readonly byteOffset: number
  /** Elements after the identifier, trailing empty ones included. */
  readonly elementCount: number
  /** Element `position` (1 is element 01) as written; empty when absent. */
  element(position: number): string
  /** Component `component` (from 1) of an element; the element itself for 1 when it has no component separator. */
  component(position: number, component: number): string
  /** All components of an element; none of an empty element. */
  components(position: number): string[]
  /** All repetitions of an element, each as written; none of an empty element. */
  repetitions(position: number): string[]
  /** The bytes of the segment, its terminator and any line ending after it. */
  bytes(): Uint8Array
}
