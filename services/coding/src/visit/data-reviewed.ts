import type { VisitFacts } from '@claimrail/domain'
import type { Level } from './level.ts'

export type DataFacts = NonNullable<VisitFacts['data']>

/**
 * Amount and complexity of data (AMA CPT E/M guidelines, second element). Category 1 counts unique tests and outside notes, and the
 * historian from the moderate level on; category 2 is an independent interpretation, category 3 a discussion with someone outside.
 * Low: two items of category 1, or a historian. Moderate: one category, three items for the first. High: two of the categories.
 */
export function dataLevel(data: DataFacts): Level {
  const categories = categoriesMet(data)
  if (categories >= 2) return 'high'
  if (categories === 1) return 'moderate'
  return itemsOf(data) >= 2 || data.independentHistorian ? 'low' : 'straightforward'
}

/** Tests and outside notes; without the historian. */
export function itemsOf({ tests, outsideNotes }: DataFacts): number {
  return tests + outsideNotes
}

/** How many of the three categories the moderate and the high level ask for are met. */
export function categoriesMet(data: DataFacts): number {
  const items = itemsOf(data) + (data.independentHistorian ? 1 : 0)
  return [items >= 3, data.independentInterpretation, data.discussedWithOutside].filter(Boolean).length
}
