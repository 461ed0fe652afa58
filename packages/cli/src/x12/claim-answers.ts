import type { ClaimAcknowledgmentEvent, ClaimAcknowledgments, ReadDocument } from '@claimrail/x12'

/** The answers of one 277CA in their levels again. */
export function reportOf(read: readonly ReadDocument[]): ClaimAcknowledgments {
  const events = read as readonly (ReadDocument & ClaimAcknowledgmentEvent)[]
  const receivers: ClaimAcknowledgments['receivers'] = []
  for (const event of events) {
    let group = receivers.at(-1)
    if (group?.receiver !== event.receiver) receivers.push((group = { receiver: event.receiver, providers: [] }))
    if (!event.provider) continue
    let inner = group.providers.at(-1)
    if (inner?.provider !== event.provider) group.providers.push((inner = { provider: event.provider, claims: [] }))
    if (event.kind !== 'claim') continue
    const { informationSource: _, receiver: __, provider: ___, source: ____, ...claim } = event
    inner.claims.push(claim)
  }
  return { informationSource: events[0]!.informationSource, receivers }
}
