import type { OutRecord } from '@claimrail/bus'
import { decideChunk, type Chunk, type Decided } from './decide-chunk.ts'
import { isTooLarge, recordOfMade } from './decide-event.ts'
import type { Draft } from './draft.ts'
import type { DeadLetterCode } from './codes.ts'
import type { Rules } from './rules.ts'

/** Decisions about a chunk, and all that they publish, in order. */
export type Plan<State> = Decided<State> & { records: readonly OutRecord[] }

/**
 * Decides about as many records of the chunk as give outputs that a bus takes. What a stage combines out of many may be too large
 * where its parts are not, or throw: then the chunk is halved, and at last the one record that is left is buried.
 */
export function planChunk<State>(rules: Rules<State>, chunk: Chunk<State>): Plan<State> {
  const decided = decideChunk(rules, chunk)
  const records = outputsOf(decided.draft)
  if (typeof records !== 'string') return { ...decided, records }
  if (decided.covered === 1)
    return planChunk({ ...rules, refuse: records }, { ...chunk, records: chunk.records.slice(0, 1) })
  return planChunk(rules, { ...chunk, records: chunk.records.slice(0, Math.ceil(decided.covered / 2)) })
}

function outputsOf<State>(draft: Draft<State>): OutRecord[] | DeadLetterCode {
  const { combine } = draft.rules.stage
  if (!combine || draft.made.length === 0) return [...draft.records, ...draft.notices]
  try {
    const records = combine(draft.made).map((one) => recordOfMade(draft, one))
    return records.some(isTooLarge) ? 'stage.output-too-large' : [...records, ...draft.notices]
  } catch {
    return 'stage.threw'
  }
}
