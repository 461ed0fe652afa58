import { MAX_RECORD_BYTES, RecordTooLarge, type OutRecord } from './port.ts'

/** Bytes of key, value and headers together, as counted against `MAX_RECORD_BYTES`. */
export function weightOf(record: OutRecord): number {
  let bytes = record.value.byteLength + Buffer.byteLength(record.key)
  for (const name in record.headers)
    bytes += Buffer.byteLength(name) + Buffer.byteLength(record.headers[name] as string)
  return bytes
}

/** Bytes of all the records. Throws RecordTooLarge for the first one that is over the limit. */
export function weighAll(records: readonly OutRecord[]): number {
  let total = 0
  for (const record of records) {
    const bytes = weightOf(record)
    if (bytes > MAX_RECORD_BYTES) throw new RecordTooLarge(record.topic, bytes, MAX_RECORD_BYTES)
    total += bytes
  }
  return total
}

/** Consecutive runs of the records, each within both limits (a single record may be over `maxBytes`). Order is kept. */
export function* cut(
  records: readonly OutRecord[],
  maxRecords: number,
  maxBytes: number,
): Generator<{ records: readonly OutRecord[]; bytes: number }> {
  let start = 0
  let bytes = 0
  for (let i = 0; i < records.length; i++) {
    const weight = weightOf(records[i] as OutRecord)
    if (i > start && (i - start >= maxRecords || bytes + weight > maxBytes)) {
      yield { records: records.slice(start, i), bytes }
      start = i
      bytes = 0
    }
    bytes += weight
  }
  if (start < records.length) yield { records: start === 0 ? records : records.slice(start), bytes }
}
