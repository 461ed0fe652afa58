import type { Address, Claim, Coverage, PersonName } from '@claimrail/domain'

/** Every coverage that a claim speaks of, and its path: its own, those after it, and those of the payers before it. */
export function coveragesOf(claim: Claim): { path: string; coverage: Coverage }[] {
  return [
    { path: 'coverage', coverage: claim.coverage },
    ...claim.laterCoverages.map((coverage, i) => ({ path: `laterCoverages[${i}]`, coverage })),
    ...claim.priorPayers.map(({ coverage }, i) => ({ path: `priorPayers[${i}].coverage`, coverage })),
  ]
}

export function addressesOf(claim: Claim): { path: string; address: Address }[] {
  return [
    { path: 'billingProvider.address', address: claim.billingProvider.address },
    { path: 'patient.address', address: claim.patient.address },
    ...coveragesOf(claim).flatMap(({ path, coverage: { subscriber } }) =>
      subscriber ? [{ path: `${path}.subscriber.address`, address: subscriber.address }] : [],
    ),
  ]
}

export function peopleOf(claim: Claim): { path: string; name: PersonName }[] {
  return [
    { path: 'patient.name', name: claim.patient.name },
    { path: 'rendering.name', name: claim.rendering.name },
    ...(claim.referring ? [{ path: 'referring.name', name: claim.referring.name }] : []),
    ...coveragesOf(claim).flatMap(({ path, coverage: { subscriber } }) =>
      subscriber ? [{ path: `${path}.subscriber.name`, name: subscriber.name }] : [],
    ),
  ]
}

/** NUCC groupings of organizations: group practices (19), agencies to suppliers and transport (25 to 34), respite care (38). */
export function isOrganization(taxonomy: string): boolean {
  return /^(19|2[5-9]|3[0-4]|38)/.test(taxonomy)
}
