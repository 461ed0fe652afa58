import type { WorkItem } from '@claimrail/domain'

/** A kind of question: who is asked, why, what closes it, and the neutral words in which it is asked. */
export type Question = {
  owner: WorkItem['owner']
  /** Why it is asked, one sentence. */
  reason: string
  /** What closes it, one sentence. */
  fix: string
  /** The question, one sentence; it leads to no answer. */
  asks: string
}

/** The last choice of every question that has choices: whoever is asked can always say that the record does not tell. */
export const CANNOT_DETERMINE = 'cannot-determine'
export const OTHER = 'other'
