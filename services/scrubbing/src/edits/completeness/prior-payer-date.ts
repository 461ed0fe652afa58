import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const priorPayerDate: Edit = {
  id: 'prior-payer-date',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X222A1 DTP*573: the day that an earlier payer decided lies between the service and this claim',
  effective: '2012-01-01',
  owner: 'biller',
  wrong: 'An earlier payer decided before the service, or after this claim was made.',
  fix: 'Take the date from that payer’s remittance.',
  prevents: ['277CA.A8', 'RARC.N4'],
  withoutData: 'hold',
  check({ claim: { priorPayers }, from, date }) {
    if (priorPayers.length === 0) return NOT_APPLICABLE
    return failAt(
      priorPayers.flatMap(({ adjudicatedOn }, i) =>
        adjudicatedOn < from || adjudicatedOn > date ? [`priorPayers[${i}].adjudicatedOn`] : [],
      ),
    )
  },
}
