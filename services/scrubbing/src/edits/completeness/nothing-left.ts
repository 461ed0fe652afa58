import { sumCents } from '@claimrail/domain'
import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const nothingLeft: Edit = {
  id: 'nothing-left',
  severity: 'warn',
  family: 'completeness',
  authority: '005010X222A1 loop 2320: a later payer is asked for what the earlier ones left to the patient',
  effective: '2012-01-01',
  owner: 'biller',
  wrong: 'The payer before this one left nothing to the patient.',
  fix: 'Do not send the claim on.',
  prevents: ['CARC.23'],
  withoutData: 'hold',
  check({ claim: { priorPayers } }) {
    const last = priorPayers.at(-1)
    if (!last) return NOT_APPLICABLE
    const adjustments = [...last.claimAdjustments, ...last.lines.flatMap((line) => line.adjustments)]
    const left = sumCents(
      adjustments.filter(({ group }) => group === 'PR'),
      ({ amountCents }) => amountCents,
    )
    return failAt(left > 0 ? [] : [`priorPayers[${priorPayers.length - 1}]`])
  },
}
