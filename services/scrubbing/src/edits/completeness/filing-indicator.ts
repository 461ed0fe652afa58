import { failAt, type Edit } from '../../edit.ts'
import { coveragesOf } from '../../parties.ts'

const KNOWN = '11 12 13 14 15 16 17 AM BL CH CI DS FI HM LM MA MB MC OF TV VA WC ZZ'.split(' ')

export const filingIndicator: Edit = {
  id: 'filing-indicator',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X222A1 SBR09: claim filing indicator codes',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'The kind of payer is not one that a claim can name.',
  fix: 'Correct the claim filing indicator of the payer.',
  prevents: ['277CA.A7', 'RARC.MA92'],
  withoutData: 'hold',
  check: ({ claim }) =>
    failAt(
      coveragesOf(claim)
        .filter(({ coverage }) => !KNOWN.includes(coverage.payer.filingIndicator))
        .map(({ path }) => `${path}.payer.filingIndicator`),
    ),
}
