import type { ElementUsage, SegmentUsage } from '../maps/map.ts'
import { segmentDefinitions } from '../maps/segments.ts'
import type { ElementDefinition, Syntax } from '../maps/segments.ts'
import type { DataElement } from '../maps/data-elements.ts'
import { hashOf, simplePlan } from './plan.ts'
import type { ElementPlan, SegmentPlan } from './plan.ts'

/** A line of a map, with what the dictionary knows of the segment. No rule listens to it yet. */
export function compileSegment(usage: SegmentUsage, place: { number: number; position: number }): SegmentPlan {
  const definition = segmentDefinitions.get(usage.id)
  if (!definition) throw new Error(`The dictionary has no segment ${usage.id}`)
  const elements = definition.elements.map((element, index) => elementPlan(element, index + 1, usage.elements))
  return {
    ...place,
    required: usage.usage === 'R',
    max: usage.max,
    key: usage.key,
    name: definition.name,
    isLoop: false,
    id: usage.id,
    qualifiers: usage.qualifiers.map(hashOf),
    elements,
    lastRequired: elements.findLastIndex((element) => element.required) + 1,
    syntax: definition.syntax.filter((note) => mayFail(note, elements)),
    hooks: [],
  }
}

/** Not when what it asks for is required anyway. */
function mayFail({ relation, places }: Syntax, elements: readonly ElementPlan[]): boolean {
  const required = (place: number) => elements[place - 1]?.required ?? false
  return relation === 'R' ? !places.some(required) : relation === 'E' || !places.every(required)
}

function elementPlan(
  definition: ElementDefinition,
  place: number,
  usages: readonly ElementUsage[] | undefined,
): ElementPlan {
  const usage = usages?.find((one) => one.place === place)
  const how = { used: usages === undefined || usage !== undefined, required: usage?.usage === 'R' }
  if (definition.element) {
    return {
      ...simplePlan(place, definition.element, how),
      name: definition.name,
      codes: codesOf(usage),
      repeats: definition.repeats,
    }
  }
  const components = definition.components.map((component, index) =>
    componentPlan(component, index + 1, usage?.components),
  )
  return {
    place,
    ...how,
    name: definition.name,
    type: 'C',
    min: 1,
    max: 999,
    dataElement: definition.number,
    codes: undefined,
    components,
    repeats: definition.repeats,
    isAmount: false,
    period: false,
  }
}

function componentPlan(element: DataElement, place: number, usages: readonly ElementUsage[] | undefined): ElementPlan {
  const usage = usages?.find((one) => one.place === place)
  const how = { used: usages === undefined || usage !== undefined, required: usage?.usage === 'R' }
  return { ...simplePlan(place, element, how), codes: codesOf(usage) }
}

function codesOf(usage: ElementUsage | undefined): ReadonlySet<number> | undefined {
  return usage?.codes && new Set(usage.codes.map(hashOf))
}
