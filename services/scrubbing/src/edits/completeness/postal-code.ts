import type { Address, Coverage } from '@claimrail/domain'
import { failAt, type Edit } from '../../edit.ts'
import { addressesOf } from '../../parties.ts'

export const postalCode: Edit = {
  id: 'postal-code',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X222A1 N403: five or nine digits of the US Postal Service',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'A ZIP code does not have five or nine digits.',
  fix: 'Correct the ZIP code.',
  prevents: ['277CA.A7', 'RARC.MA36'],
  withoutData: 'hold',
  check: ({ claim }) =>
    failAt(
      addressesOf(claim)
        .filter(({ address }) => !/^\d{5}(\d{4})?$/.test(address.postalCode) || address.postalCode.startsWith('00000'))
        .map(({ path }) => `${path}.postalCode`),
    ),
  /** Takes off the hyphen of nine digits, and blanks. */
  repair({ claim }) {
    const holder = <Of extends Coverage>(coverage: Of): Of =>
      coverage.subscriber ? { ...coverage, subscriber: tidy(coverage.subscriber) } : coverage
    return {
      ...claim,
      billingProvider: tidy(claim.billingProvider),
      patient: tidy(claim.patient),
      coverage: holder(claim.coverage),
      laterCoverages: claim.laterCoverages.map(holder),
      priorPayers: claim.priorPayers.map((prior) => ({ ...prior, coverage: holder(prior.coverage) })),
    }
  },
}

function tidy<Of extends { address: Address }>(party: Of): Of {
  const [, five, four = ''] = /^\s*(\d{5})[\s-]*(\d{4})?[\s-]*$/.exec(party.address.postalCode) ?? []
  return five === undefined ? party : { ...party, address: { ...party.address, postalCode: five + four } }
}
