import { unescapeText } from './escape.ts'
import type { Delimiters, Message, Segment } from './message.ts'

/** One repetition of a field, to be asked for its components. */
export type Field = { component(number: number, subcomponent?: number): string | undefined; isEmpty: boolean }

export function segmentsOf(message: Message, name: string): Segment[] {
  return message.segments.filter((segment) => segment.name === name)
}

export function segmentOf(message: Message, name: string): Segment | undefined {
  return message.segments.find((segment) => segment.name === name)
}

/** The repetitions of a field that hold anything. `""` (delete the value, 2.5 chapter 2.5.3) counts as empty. */
export function repetitionsOf(segment: Segment | undefined, number: number, delimiters: Delimiters): Field[] {
  const raw = segment?.fields[number]
  if (!raw) return []
  return raw
    .split(delimiters.repetition)
    .map((text) => fieldOf(text, delimiters))
    .filter((field) => !field.isEmpty)
}

/** The first repetition of a field that holds anything. */
export function firstOf(segment: Segment | undefined, number: number, delimiters: Delimiters): Field | undefined {
  return repetitionsOf(segment, number, delimiters)[0]
}

/** The text of component 1, subcomponent 1 of a field. */
export function textOf(segment: Segment | undefined, number: number, delimiters: Delimiters): string | undefined {
  return firstOf(segment, number, delimiters)?.component(1)
}

function fieldOf(text: string, delimiters: Delimiters): Field {
  const components = text.split(delimiters.component)
  return {
    isEmpty: components.every((component) => isBlank(component, delimiters)),
    component(number, subcomponent = 1) {
      const raw = components[number - 1]?.split(delimiters.subcomponent)[subcomponent - 1]
      if (raw === undefined || raw.trim() === '' || raw === '""') return undefined
      return unescapeText(raw, delimiters).trim()
    },
  }
}

function isBlank(component: string, delimiters: Delimiters): boolean {
  return component.split(delimiters.subcomponent).every((part) => part.trim() === '' || part === '""')
}
