import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const payerAuthorization: Edit = {
  id: 'payer-authorization',
  severity: 'stop',
  family: 'payer',
  authority: 'The payer’s own rules (pack)',
  effective: '2000-01-01',
  owner: 'registration',
  wrong: 'The payer wants an authorization number for a procedure of the claim.',
  fix: 'Ask the payer for it, or add the number that was given.',
  prevents: ['CARC.197'],
  withoutData: 'carry',
  check({ claim, lines, pack }) {
    if (!pack) return noDataAt(['coverage.payer.id'], 'No rules of this payer are loaded.')
    const wanted = pack.authorization?.procedures
    if (!wanted || claim.payerPlace > 0) return NOT_APPLICABLE
    const without = claim.priorAuthorization ? [] : lines.filter(({ line }) => wanted.includes(line.procedureCode))
    return failAt(
      without.length > 0 ? ['priorAuthorization', ...without.map(({ path }) => `${path}.procedureCode`)] : [],
    )
  },
}
