import type { Encounter } from '@claimrail/domain'
import { codeEncounter, type Knowledge } from '../src/index.ts'

/** What an encounter costs in microseconds of processor time: `coded`, and `floor` for reading and writing it as JSON. */
export type Cost = { coded: number; floor: number }

/** The least of so many turns over the encounters; floor and coding take turns, so that both meet the same machine. */
export function costOf(encounters: readonly Encounter[], knowledge: Knowledge, turns: number): Cost {
  const texts = encounters.map((one) => JSON.stringify(one))
  const costs = Array.from({ length: turns }, () => ({
    floor: micros(texts, (text) => JSON.stringify(JSON.parse(text))),
    coded: micros(encounters, (encounter) => codeEncounter(encounter, knowledge)),
  }))
  return {
    floor: Math.min(...costs.map(({ floor }) => floor)),
    coded: Math.min(...costs.map(({ coded }) => coded)),
  }
}

function micros<Item>(items: readonly Item[], work: (item: Item) => unknown): number {
  const before = process.cpuUsage()
  for (const item of items) work(item)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / items.length
}
