import { isDeepStrictEqual } from 'node:util'
import type { Edit } from '../edit.ts'
import { CLEAN, DEFECTS } from './corpus.ts'
import { notPassed, subjectFor } from './judge.ts'
import { foundIn, wantedOf } from './verdicts.ts'

/** How an edit does on the corpus. */
export type Tried = {
  edit: string
  /** Claims on which it must say something, and claims on which it does what it must, of all. */
  speaks: number
  agrees: number
  claims: number
  /** Names of the claims on which it does not. */
  differs: readonly string[]
}

/** Judges every claim of the corpus by each edit alone, and compares with what the corpus says of it. */
export function tryEdits(edits: readonly Edit[]): Tried[] {
  const cases = [
    ...DEFECTS.map(([name, base, change, expected, setting]) => ({
      ...{ name, expected, subject: subjectFor(base, change, setting) },
    })),
    ...CLEAN.map(([name, base, change, setting]) => ({
      ...{ name, expected: {}, subject: subjectFor(base, change, setting) },
    })),
  ]
  return edits.map((edit) => {
    const wants = cases.map(({ expected }) => wantedOf(expected)[edit.id])
    const differs = cases.filter(({ subject, expected }, i) => {
      const found = foundIn(notPassed(subject, [edit]), expected)[edit.id]
      return !isDeepStrictEqual(found, wants[i])
    })
    return {
      edit: edit.id,
      speaks: wants.filter((want) => want !== undefined).length,
      agrees: cases.length - differs.length,
      claims: cases.length,
      differs: differs.map(({ name }) => name),
    }
  })
}
