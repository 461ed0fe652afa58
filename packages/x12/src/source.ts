/** What can be read: the path of a file, bytes, or a stream of bytes cut anywhere. */
export type X12Source = string | URL | Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>
