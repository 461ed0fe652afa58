import { createHash, createHmac } from 'node:crypto'
import { numberFromBase32, numberToBase32, toBase32 } from './base32.ts'
import { checkCharacter } from './check-character.ts'

/** 14 characters of Crockford base 32: 70 bits of a keyed hash. Opaque; the key of every record about the encounter. */
export type EncounterId = string
/** 26 characters of Crockford base 32: 130 bits of a hash of what caused the event. */
export type EventId = string
/** 17 upper-case alphanumerics, CLM01 of the claim; payers return it in CLP01 and in the 277CA's claim trace. */
export type PatientControlNumber = string

const ENCOUNTER_ID = /^[0-9A-HJKMNP-TV-Z]{14}$/
const PLACE_LENGTH = 2

/**
 * The encounter id of a visit: the same for every repeat of a message, unguessable without the installation's key.
 * @param idKey the installation's secret; every process that takes encounters in must use the same one
 */
export function encounterIdOf(idKey: string, sourceSystem: string, visitNumber: string): EncounterId {
  const digest = createHmac('sha256', idKey)
    .update(JSON.stringify([sourceSystem, visitNumber]))
    .digest()
  return toBase32(digest, 14)
}

export function isEncounterId(text: string): text is EncounterId {
  return ENCOUNTER_ID.test(text)
}

/**
 * The place of a claim in its encounter: which cut of the encounter it is, and for which payer in line.
 * cut 0..255, payer 0 primary, 1 secondary, 2 tertiary.
 */
export type ClaimPlace = { cut: number; payer: number }

/** The patientControlNumber of a claim: encounter id, two characters of place, one check character (ISO 7064 MOD 37,36). */
export function patientControlNumberOf(encounterId: EncounterId, place: ClaimPlace): PatientControlNumber {
  if (place.payer < 0 || place.payer > 3) throw new RangeError('payer place out of range')
  const body = encounterId + numberToBase32(place.cut * 4 + place.payer, PLACE_LENGTH)
  return body + checkCharacter(body)
}

/** What a patientControlNumber says, or undefined when it is not ours or was mangled on the way. */
export function parsePatientControlNumber(text: string): { encounterId: EncounterId; place: ClaimPlace } | undefined {
  const body = text.slice(0, -1)
  const encounterId = text.slice(0, 14)
  if (text.length !== 17 || !isEncounterId(encounterId) || checkCharacter(body) !== text.at(-1)) return undefined
  const place = numberFromBase32(body.slice(14))
  if (place === undefined) return undefined
  return { encounterId, place: { cut: Math.floor(place / 4), payer: place % 4 } }
}

/** What makes an event the same event when the work that made it is done again. */
export type EventCause = { stage: string; cause: string; type: string; part: string; generation: number }

/** The id of an event: a hash of its cause, so doing the work twice makes the same record twice. */
export function eventIdOf(cause: EventCause): EventId {
  const text = `${cause.stage}\n${cause.cause}\n${cause.type}\n${cause.part}\n${cause.generation}`
  return toBase32(createHash('sha256').update(text).digest(), 26)
}

/** A hash of any content, as 26 base-32 characters: the id of a message, a file or a payment seen from outside. */
export function contentIdOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    hash.update(`${part.length}\n`)
    hash.update(part)
  }
  return toBase32(hash.digest(), 26)
}
