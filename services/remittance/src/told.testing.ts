import type { Adjudicated, DataOf, Event } from '@claimrail/domain'
import type { Told } from '@claimrail/pipeline'
import { openOf, type RemittanceState } from './account.ts'

/** What a stage told, by kind. */
export function adjudications(told: Told): Adjudicated[] {
  return told.events.filter((event) => event.type === 'claim.adjudicated').map((event) => event.data as Adjudicated)
}

export function allEntries(told: Told): Adjudicated['entries'][] {
  return adjudications(told).map(({ entries }) => entries)
}

export function workItems(told: Told): DataOf<'work.opened'>[] {
  return told.events.filter((event) => event.type === 'work.opened').map((event) => event.data as DataOf<'work.opened'>)
}

export function coded(told: Told): DataOf<'claim.coded'>[] {
  return told.events.filter((event) => event.type === 'claim.coded').map((event) => event.data as DataOf<'claim.coded'>)
}

export function open(state: RemittanceState): number {
  return Object.values(state.accounts).reduce((sum, account) => sum + openOf(account), 0)
}

export function idAndData({ id, data }: Event) {
  return { id, data }
}
