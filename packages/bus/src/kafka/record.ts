import type { KafkaMessage, Message } from 'kafkajs'
import type { InRecord, OutRecord } from '../port.ts'

const NO_HEADERS = Object.freeze({})

/** The record as kafkajs sends it, without a copy of its bytes. kafkajs would turn a plain Uint8Array into text. */
export function toMessage({ partition, key, value, headers }: OutRecord): Message {
  const bytes = Buffer.isBuffer(value) ? value : Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  return headers === undefined
    ? { partition, key, value: bytes }
    : { partition, key, value: bytes, headers: headers as Record<string, string> }
}

/** The record as kafkajs read it; `value` is a part of the bytes that came from the network. */
export function toRecord(topic: string, partition: number, message: KafkaMessage): InRecord {
  return {
    topic,
    partition,
    key: message.key?.toString() ?? '',
    value: message.value ?? new Uint8Array(0),
    headers: textHeaders(message.headers),
    offset: Number(message.offset),
    timestamp: Number(message.timestamp),
  }
}

function textHeaders(headers: KafkaMessage['headers']): Readonly<Record<string, string>> {
  let texts: Record<string, string> | undefined
  for (const name in headers) {
    texts ??= {}
    texts[name] = String(headers[name])
  }
  return texts ?? NO_HEADERS
}
