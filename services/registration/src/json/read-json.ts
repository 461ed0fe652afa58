import { encounterMessageSchema } from '@claimrail/domain'
import { z } from 'zod'
import { faultsOf, refused, type Reading } from '../fault.ts'
import { conclude, newFindings } from '../message.ts'
import { decodeUtf8, parseJson } from '../text.ts'

const { messageId, sourceSystem, visitNumber, occurredAt, status, parts, charges, creditedChargeIds } =
  encounterMessageSchema.shape

const inputSchema = z.strictObject({
  messageId: messageId.optional(),
  format: z.literal('json').optional(),
  sourceSystem,
  visitNumber,
  occurredAt,
  status,
  parts: z.strictObject(parts.shape).default({}),
  charges: charges.default([]),
  creditedChargeIds: creditedChargeIds.default([]),
})

/** Reads one message in our JSON. Never throws. */
export function readJson(bytes: Uint8Array): Reading {
  const text = decodeUtf8(bytes)
  if (text === undefined) return refused(bytes, 'not-utf8')
  const parsed = parseJson(text)
  return parsed ? readJsonValue(parsed.value, bytes) : refused(bytes, 'not-json')
}

/** Reads one message that is already parsed; `original` are its bytes, for a refusal. */
export function readJsonValue(value: unknown, original: Uint8Array): Reading {
  const result = inputSchema.safeParse(value)
  if (!result.success) {
    return { messages: [], refusals: [{ faults: faultsOf(result.error, value), original }], incomplete: [] }
  }
  return conclude({ ...result.data, format: 'json' }, newFindings(), original)
}
