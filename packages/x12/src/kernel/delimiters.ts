import { Buffer } from 'node:buffer'

/** delimiters.wat assembled, as base64. A test assembles it again, and says what must stand here. */
export const code =
  'AGFzbQEAAAABCQFgBH9/f38BfwMCAQAFAwEAAgYWA38AQYDAAAt/AEGAgAELfwBBgKAFCwcnBQZtZW1vcnkCAARyb29tAwAFbWFy' +
  'a3MDAQRlbmRzAwIEZmluZAAACsMBAcABBAJ7AX8Bewd/IAL9DyEEIAP9DyEFIwIhDiMBIQ0gDSABQQFrNgIAIA1BBGohDQNAIAYg' +
  'AEkEQCAG/QAEACEHIAcgBf0j/WQhCSAJIAcgBP0j/WRyIQgDQCAIBEAgCGghCiABIAYgCmpqIQsgCSAKdkEBcUECdCEMIA0gCzYC' +
  'ACANIAs2AgQgDiANNgIAIA1BBCAMamohDSAOIAxqIQ4gCCAIQQFrcSEIDAELCyAGQRBqIQYMAQsLIA4jAmtBAnYL'

/** A WebAssembly module that finds delimiters, with the memory that it works in. There is one for the whole thread. */
export interface DelimiterFinder {
  /** Bytes to look at go here, at most `room` of them. */
  readonly bytes: Uint8Array
  readonly room: number
  /** The same memory as whole numbers of four bytes, where `find` leaves what it found. */
  readonly words: Int32Array
  /** The first mark in `words`. */
  readonly marks: number
  /** The first end in `words`: the address, in bytes, of the mark of a terminator. */
  readonly ends: number
  /** Marks the delimiters among the first `length` bytes, as delimiters.wat says; returns how many terminators there are. */
  readonly find: (length: number, base: number, separator: number, terminator: number) => number
}

/** `none` where WebAssembly, or its instructions for many bytes at a time, may not be used. */
export const delimiterFinder = start()

function start(): DelimiterFinder | 'none' {
  try {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(code, 'base64')))
    const { memory, find, room, marks, ends } = instance.exports as Exports
    const bytes = new Uint8Array(memory.buffer)
    const words = new Int32Array(memory.buffer)
    return { bytes, words, find, room: room.value, marks: marks.value >> 2, ends: ends.value >> 2 }
  } catch {
    return 'none'
  }
}

/** As much of it as is used here; TypeScript knows it only as part of a browser. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

interface Exports extends Pick<DelimiterFinder, 'find'> {
  readonly memory: { readonly buffer: ArrayBuffer }
  readonly room: { readonly value: number }
  readonly marks: { readonly value: number }
  readonly ends: { readonly value: number }
}
