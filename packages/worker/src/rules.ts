import type { Stage } from '@claimrail/pipeline'
import type { DeadLetterCode } from './codes.ts'

/** What decides about a chunk, beside its records and memories. */
export type Rules<State> = {
  stage: Stage<State>
  partitions: number
  /** Set to bury what would run: its outputs can not be published. */
  refuse?: DeadLetterCode
}
