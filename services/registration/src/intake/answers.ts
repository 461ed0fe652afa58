import { answerMessage, type Ports } from '@claimrail/operations'
import { isEncounterId } from '@claimrail/domain'
import { z } from 'zod'
import { faultsOf, refused, type Reading } from '../fault.ts'
import { decodeUtf8, parseJson } from '../text.ts'

/** Reads an answer to a query of an encounter: one message about its visit, or why there is none. */
export type AnswerReader = (encounterId: string, bytes: Uint8Array) => Promise<Reading>

/** `by` is a role or a user name. Without `answeredAt` it is now; to repeat a request safely send it, or an Idempotency-Key. */
const answerSchema = z.strictObject({
  queryId: z.string().min(1).max(64),
  value: z.string().min(1).max(500),
  by: z.string().min(1).max(100),
  answeredAt: z.iso.datetime().optional(),
})

export function answerReader(ports: Ports, now: () => string): AnswerReader {
  return async (encounterId, bytes) => {
    const text = decodeUtf8(bytes)
    if (text === undefined) return refused(bytes, 'not-utf8')
    const parsed = parseJson(text)
    if (!parsed) return refused(bytes, 'not-json')
    const result = answerSchema.safeParse(parsed.value)
    if (!result.success) {
      const faults = faultsOf(result.error, parsed.value)
      return { messages: [], refusals: [{ faults, original: bytes }], incomplete: [] }
    }
    if (!isEncounterId(encounterId)) return refused(bytes, 'unknown-encounter')
    const { answeredAt = now(), ...answer } = result.data
    const read = await answerMessage(ports, { encounterId, ...answer, answeredAt })
    if (!read.ok) {
      const code = read.code === 'not-an-answer' ? 'wrong-format' : read.code
      return refused(bytes, code, code === 'not-a-choice' ? 'value' : '')
    }
    return { messages: [read.message], refusals: [], incomplete: [] }
  }
}
