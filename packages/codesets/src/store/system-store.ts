import type { CodeRow, DiagnosisFacts, SystemName } from '../code.ts'

/** One system of one release, wherever its rows are kept. Codes are asked for as they are written there. */
export type SystemStore = {
  /** True when a code that is not here does not exist; false when the list is a part of the system. */
  complete: boolean
  /** Periods of a code in order of their effective dates, none overlapping; undefined = no such code. */
  periods(code: string): readonly CodeRow<SystemName>[] | undefined
  codes(): Iterable<string>
  /** Codes of which a label or synonym is exactly these normalised words. */
  withText(words: string): readonly string[]
  /** Billable codes whose words fit, best first; a better hit has a higher score. */
  search(words: string, limit: number): readonly SearchHit[]
}
export type SearchHit = { code: string; score: number }

/** What a release adds to codes that another one brings: notes of the tabular list, the present-on-admission list. */
export type FactStore = {
  factsOf(code: string): DiagnosisFacts | undefined
  withText(words: string): readonly string[]
  search(words: string, limit: number): readonly SearchHit[]
}
