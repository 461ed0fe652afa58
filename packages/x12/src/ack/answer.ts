import type { InterchangeOptions, WriteOptions } from '../write/options.ts'
import { write277CA, write999, writeTA1 } from '../write/write.ts'
import type { Acknowledgments } from './acknowledge.ts'

/** The files that answer a file. Absent when there is nothing of the kind to say. */
export interface AnswerFiles {
  readonly ta1?: Uint8Array
  readonly implementation?: Uint8Array
  readonly claims?: Uint8Array
}

/** What the answers are written with: sender and receiver change sides, control numbers count on from the one given. */
export interface AnswerOptions extends WriteOptions {
  /** BHT03 of a 277CA. */
  readonly referenceId: string
}

/** Writes TA1, 999 and 277CA, each as an interchange of its own. Throws X12WriteError when a value cannot be written. */
export function answerFiles(given: Acknowledgments, options: AnswerOptions): AnswerFiles {
  const answers = plain(given)
  const { interchange, referenceId } = options
  const next = (place: number): InterchangeOptions => ({
    ...interchange,
    controlNumber: Number(interchange.controlNumber) + place,
  })
  const some = (list: readonly unknown[]) => list.length > 0
  return {
    ...(some(answers.interchanges)
      ? { ta1: writeTA1(answers.interchanges, { ...options, interchange: next(0) }) }
      : {}),
    ...(some(answers.groups) ? { implementation: write999(answers.groups, { ...options, interchange: next(1) }) } : {}),
    ...(some(answers.claims)
      ? { claims: write277CA(answers.claims, { ...options, interchange: next(2), batch: { referenceId } }) }
      : {}),
  }
}

/**
 * Values come from another file, with other delimiters and characters: what cannot be written here becomes a blank. What needs no change is
 * the same object.
 */
function plain<Value>(value: Value): Value {
  if (typeof value === 'string') return plainText(value) as Value
  if (typeof value !== 'object' || value === null) return value
  let changed: Record<string, unknown> | undefined
  for (const [key, inner] of Object.entries(value)) {
    const next: unknown = plain(inner)
    if (next === inner) continue
    changed ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>
    changed[key] = next
  }
  return (changed ?? value) as Value
}

const hour = /^\d\d:\d\d$/
const unwritable = /[^ -}]|[*:^|~]/g

function plainText(text: string): string {
  return hour.test(text) ? text : text.replace(unwritable, ' ').trimEnd()
}
