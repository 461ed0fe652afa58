import type { Event } from '@claimrail/domain'
import type { Origin } from '@claimrail/pipeline'
import { summarize, type Summary, type SummaryFacts } from './summary.ts'

/** All that happened to an encounter, as a set of events in one canonical order: the order of reading leaves no trace. */
export type History = { encounterId: string; billingProviderNpi: string; events: readonly Summary[] }

type FactsOf<Type extends SummaryFacts['type']> = Extract<SummaryFacts, { type: Type }>
export type SummaryOf<Type extends SummaryFacts['type']> = Omit<Summary, 'facts'> & { facts: FactsOf<Type> }

const RANK: Record<SummaryFacts['type'], number> = {
  'encounter.received': 0,
  'encounter.registered': 1,
  'encounter.proposed': 1.25,
  'encounter.coded': 1.5,
  'claim.coded': 2,
  'claim.scrubbed': 3,
  'claim.submitted': 4,
  'claim.acknowledged': 5,
  'remittance.received': 6,
  'claim.adjudicated': 7,
  'work.opened': 8,
  'event.parked': 9,
  'event.unparked': 10,
  'event.dead': 11,
}

export function emptyHistory(encounterId: string): History {
  return { encounterId, billingProviderNpi: '', events: [] }
}

/** `history` with one more event; the same object when nothing changes. */
export function remember(history: History, event: Event, origin: Origin): History {
  const summary = summarize(event, origin)
  if (!summary) return history
  const known = history.events.findIndex((other) => other.id === summary.id)
  const events = known < 0 ? insert(history.events, summary) : withLowestOrigin(history.events, known, origin)
  const billingProviderNpi = firstNpi(history.billingProviderNpi, event.billingProviderNpi)
  if (events === history.events && billingProviderNpi === history.billingProviderNpi) return history
  return { ...history, billingProviderNpi, events }
}

/** The events of one type, in canonical order. */
export function eventsOf<Type extends SummaryFacts['type']>(history: History, type: Type): SummaryOf<Type>[] {
  return history.events.filter((summary) => summary.facts.type === type) as SummaryOf<Type>[]
}

function insert(events: readonly Summary[], summary: Summary): Summary[] {
  let place = events.length
  while (place > 0 && compare(events[place - 1] as Summary, summary) > 0) place--
  return events.toSpliced(place, 0, summary)
}

/** A record that a crash wrote twice stands at two offsets; the lower one counts, whichever was read first. */
function withLowestOrigin(events: readonly Summary[], index: number, origin: Origin): readonly Summary[] {
  const known = events[index] as Summary
  const lower = known.origin.topic === origin.topic && origin.offset < known.origin.offset
  return lower ? events.with(index, { ...known, origin }) : events
}

function compare(a: Summary, b: Summary): number {
  return (
    a.generation - b.generation ||
    a.revision - b.revision ||
    RANK[a.facts.type] - RANK[b.facts.type] ||
    order(a.at, b.at) ||
    depthOf(a.facts) - depthOf(b.facts) ||
    order(a.id, b.id)
  )
}

/** Acknowledgments of one time come from the envelope inwards: TA1, 999, 277CA of a clearinghouse, 277CA of the payer. */
function depthOf(facts: SummaryFacts): number {
  if (facts.type !== 'claim.acknowledged') return 0
  return ['TA1', '999', '277CA'].indexOf(facts.kind) * 2 + (facts.category === 'A1' ? 0 : 1)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The practice that bills: the smallest of those named, so that reading order does not matter should a source change it. */
function firstNpi(known: string, named: string): string {
  if (!named) return known
  return !known || named < known ? named : known
}
