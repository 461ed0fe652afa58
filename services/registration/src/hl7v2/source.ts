import { codeOf, preferredCode, systemOf, type Code } from '../vocabulary/code.ts'
import { postalCodeOf, stateOf } from '../vocabulary/address.ts'
import type { Findings } from '../message.ts'
import { firstOf, segmentOf, segmentsOf, textOf, type Field } from './field.ts'
import { pathOf, type Message, type Place, type Segment } from './message.ts'
import { dateOf, instantOf } from './time.ts'

/** One message being read: its segments, the offset for times that have none, and what was found wrong. */
export type Source = { message: Message; offset: string | undefined; findings: Findings }

export type Numbered = { segment: Segment; sequence: number }

/** All segments of a name, numbered from 1. */
export function numbered(source: Source, name: string): Numbered[] {
  return segmentsOf(source.message, name).map((segment, i) => ({ segment, sequence: i + 1 }))
}

export function text(source: Source, segment: string, field: number): string | undefined {
  return textOf(segmentOf(source.message, segment), field, source.message.delimiters)
}

export function first(source: Source, segment: string, field: number): Field | undefined {
  return firstOf(segmentOf(source.message, segment), field, source.message.delimiters)
}

/** The instant at a place; a malformed one refuses the message, one less exact than a day is incomplete. */
export function instantAt(source: Source, said: string | undefined, place: Place): string | undefined {
  if (!said) return undefined
  const instant = instantOf(said, source.offset)
  if (!instant) complain(source, said, place)
  return instant
}

/** The day at a place, as its sender wrote it. */
export function dateAt(source: Source, said: string | undefined, place: Place): string | undefined {
  if (!said) return undefined
  const date = dateOf(said)
  if (!date) complain(source, said, place)
  return date
}

function complain(source: Source, said: string, place: Place): void {
  const fault = { code: 'wrong-format', path: pathOf(place) } as const
  if (/^\d{4}(\d{2})?$/.test(said)) source.findings.incomplete.push(fault)
  else source.findings.faults.push(fault)
}

/** XPN or XCN name: family, given and middle from component `at` on. */
export function nameOf(field: Field | undefined, at: number): unknown {
  return { family: field?.component(at), given: field?.component(at + 1), middle: field?.component(at + 2) }
}

/** XAD: street, other, city, state, ZIP. */
export function addressOf(field: Field | undefined): unknown {
  if (!field) return undefined
  return {
    line1: field.component(1) ?? field.component(2),
    line2: field.component(1) ? field.component(2) : undefined,
    city: field.component(3),
    state: stateOf(field.component(4)),
    postalCode: postalCodeOf(field.component(5)),
  }
}

/** The codes of a CWE or CNE (code, text, system and their alternates); a system left out is `otherwise`. */
function codesOf(field: Field, otherwise?: string): Code[] {
  return [1, 4]
    .map((at) => codeOf(systemOf(field.component(at + 2) ?? otherwise), field.component(at), field.component(at + 1)))
    .filter((code) => code !== undefined)
}

export function bestCodeOf(field: Field | undefined, otherwise?: string): Code | undefined {
  return field && preferredCode(codesOf(field, otherwise))
}
