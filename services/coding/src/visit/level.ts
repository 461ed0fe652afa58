/** Levels of medical decision making, lowest first (AMA CPT E/M guidelines 2021 and 2023). */
export const LEVELS = ['straightforward', 'low', 'moderate', 'high'] as const
export type Level = (typeof LEVELS)[number]

/** What is known of a level: at least `from`, at most `to`; equal where the record decides it. */
export type LevelRange = { from: Level; to: Level }

export function rankOf(level: Level): number {
  return LEVELS.indexOf(level)
}

/** The level that at least two of three elements reach: their middle one. */
export function twoOfThree(one: Level, two: Level, three: Level): Level {
  return [one, two, three].sort((a, b) => rankOf(a) - rankOf(b))[1] as Level
}
