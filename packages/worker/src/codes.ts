/** Why a record is a dead letter. Codes are stable; texts are for the docs. */
export const DEAD_LETTER_CODES = {
  'event.not-json': 'the bytes are not UTF-8 JSON',
  'event.unknown-type': 'the type is not one that this release knows',
  'event.schema': 'a field is missing or wrong; `path` names it',
  'event.wrong-topic': 'events of this type live on another topic',
  'event.wrong-key': 'the record is not keyed by the encounter that the event is about',
  'event.wrong-partition': 'the key belongs to another partition',
  'stage.threw': 'the decision met a surprise; `path` is the place in the source',
  'stage.output-too-large': 'what the stage made of it is larger than a record may be',
  'stage.parked-full': 'too many events wait behind a dead one of the same key',
} as const

export type DeadLetterCode = keyof typeof DEAD_LETTER_CODES

/** Why a record could not be read or run: a code and a path, never a value. */
export type Fault = { code: DeadLetterCode; path: string }
