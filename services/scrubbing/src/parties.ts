import type { Address, Claim, Coverage, PersonName } from '@claimrail/domain'

/** Many edits ask the same of a claim: it is read once. */
function readOnce<Read>(read: (claim: Claim) => Read): (claim: Claim) => Read {
  const known = new WeakMap<Claim, Read>()
  return (claim) => {
    let found = known.get(claim)
    if (found === undefined) known.set(claim, (found = read(claim)))
    return found
  }
}

/** Every coverage that a claim speaks of, and its path: its own, those after it, and those of the payers before it. */
export const coveragesOf = readOnce((claim): readonly { path: string; coverage: Coverage }[] => [
  { path: 'coverage', coverage: claim.coverage },
  ...claim.laterCoverages.map((coverage, i) => ({ path: `laterCoverages[${i}]`, coverage })),
  ...claim.priorPayers.map(({ coverage }, i) => ({ path: `priorPayers[${i}].coverage`, coverage })),
])

export const addressesOf = readOnce((claim): readonly { path: string; address: Address }[] => [
  { path: 'billingProvider.address', address: claim.billingProvider.address },
  { path: 'patient.address', address: claim.patient.address },
  ...coveragesOf(claim).flatMap(({ path, coverage: { subscriber } }) =>
    subscriber ? [{ path: `${path}.subscriber.address`, address: subscriber.address }] : [],
  ),
])

export const peopleOf = readOnce((claim): readonly { path: string; name: PersonName }[] => [
  { path: 'patient.name', name: claim.patient.name },
  { path: 'rendering.name', name: claim.rendering.name },
  ...(claim.referring ? [{ path: 'referring.name', name: claim.referring.name }] : []),
  ...coveragesOf(claim).flatMap(({ path, coverage: { subscriber } }) =>
    subscriber ? [{ path: `${path}.subscriber.name`, name: subscriber.name }] : [],
  ),
])

/** Names, addresses and member ids as text, each with the most characters that its element takes (005010X222A1 NM1, N3, N4). */
export const textsOf = readOnce((claim): readonly { path: string; text: string; most: number }[] => [
  { path: 'billingProvider.name', text: claim.billingProvider.name, most: 60 },
  ...coveragesOf(claim).map(({ path, coverage }) => ({ path: `${path}.memberId`, text: coverage.memberId, most: 80 })),
  ...peopleOf(claim).flatMap(({ path, name }) => [
    { path: `${path}.family`, text: name.family, most: 60 },
    { path: `${path}.given`, text: name.given, most: 35 },
  ]),
  ...addressesOf(claim).flatMap(({ path, address }) => [
    { path: `${path}.line1`, text: address.line1, most: 55 },
    { path: `${path}.line2`, text: address.line2 ?? '', most: 55 },
    { path: `${path}.city`, text: address.city, most: 30 },
  ]),
])

/** NUCC groupings of organizations: group practices (19), agencies to suppliers and transport (25 to 34), respite care (38). */
export function isOrganization(taxonomy: string): boolean {
  return /^(19|2[5-9]|3[0-4]|38)/.test(taxonomy)
}
