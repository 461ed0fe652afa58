import type { Syntax } from '../maps/segments.ts'
import type { SegmentPlan } from './plan.ts'
import type { View } from './view.ts'

/** Relational conditions of a segment (X12.6): what its places ask of one another. */
export function checkSyntax(view: View, plan: SegmentPlan, count: number): void {
  for (let number = 0; number < plan.syntax.length; number++) {
    const { relation, places } = plan.syntax[number]!
    // None of the places, or not the one that asks, is there.
    if (relation !== 'R' && places[0]! > count) continue
    if (relation === 'E') exclusion(view, plan, places)
    else if (asks(view, relation, places)) missing(view, plan, relation, places)
  }
}

/** Whether something has to be there because of something else. */
function asks(view: View, relation: Syntax['relation'], places: readonly number[]): boolean {
  if (relation === 'P') return places.some((place) => view.has(place))
  return relation === 'R' || view.has(places[0]!)
}

function missing(view: View, plan: SegmentPlan, relation: Syntax['relation'], places: readonly number[]): void {
  if (relation === 'P' || relation === 'C') {
    for (const place of places) if (!view.has(place)) report(view, plan, place)
    return
  }
  const wanted = relation === 'L' ? places.slice(1) : places
  if (!wanted.some((place) => view.has(place))) report(view, plan, wanted[0]!)
}

function report(view: View, plan: SegmentPlan, place: number): void {
  const element = plan.elements[place - 1]
  if (!element || element.required) return
  view.report('element-partner-missing', place, 0, { name: element.name })
}

function exclusion(view: View, plan: SegmentPlan, places: readonly number[]): void {
  const filled = places.filter((place) => view.has(place))
  if (filled.length > 1)
    view.report('element-excluded', filled[1]!, 0, { name: plan.elements[filled[1]! - 1]?.name ?? '' })
}
