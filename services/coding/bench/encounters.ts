import type { Encounter } from '@claimrail/domain'
import { GOLD } from '../src/gold/index.ts'

/** The date of service of all encounters: in the fiscal year of the release. */
export const BENCH_DATE = '2025-03-03'

/** The encounters of the gold set, as they would have been a year before: then a full release of that year speaks for them. */
export function benchEncounters(): Encounter[] {
  const before = (text: string) => text.replace(/"(\d{4})(?=-\d\d-\d\d)/g, (_, year: string) => `"${Number(year) - 1}`)
  return GOLD.map(({ encounter }) => JSON.parse(before(JSON.stringify(encounter))) as Encounter)
}

/** Whether a diagnosis of it comes in words alone. */
export function isWorded({ diagnoses }: Encounter): boolean {
  return diagnoses.some(({ code }) => code === undefined)
}
