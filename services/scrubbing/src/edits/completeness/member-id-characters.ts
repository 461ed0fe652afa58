import type { Coverage } from '@claimrail/domain'
import { failAt, type Edit } from '../../edit.ts'
import { coveragesOf } from '../../parties.ts'

export const memberIdCharacters: Edit = {
  id: 'member-id-characters',
  severity: 'warn',
  family: 'completeness',
  authority:
    '005010X222A1 NM109: an identifier goes out as the payer keeps it, without the blanks and hyphens printed on the card',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'A member id has blanks or punctuation in it.',
  fix: 'Write the id without blanks and hyphens.',
  prevents: ['277CA.A7', 'CARC.31'],
  withoutData: 'hold',
  check: ({ claim }) =>
    failAt(
      coveragesOf(claim)
        .filter(({ coverage }) => /[^0-9A-Za-z]/.test(coverage.memberId.trim()))
        .map(({ path }) => `${path}.memberId`),
    ),
  repair({ claim }) {
    const tidy = (coverage: Coverage) => ({ ...coverage, memberId: coverage.memberId.replace(/[\s-]/g, '') })
    const priorPayers = claim.priorPayers.map((prior) => ({ ...prior, coverage: tidy(prior.coverage) }))
    return { ...claim, coverage: tidy(claim.coverage), laterCoverages: claim.laterCoverages.map(tidy), priorPayers }
  },
}
