import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const conditionCodeForm: Edit = {
  id: 'condition-code-form',
  severity: 'stop',
  family: 'completeness',
  authority: 'NUBC form locators 18 to 28: two characters, at most 24 on an 837I, none twice',
  effective: '2012-01-01',
  kind: 'institutional',
  owner: 'biller',
  wrong: 'A condition code has a wrong form or stands twice.',
  fix: 'Correct or remove it.',
  prevents: ['RARC.M44', '277CA.A7'],
  withoutData: 'hold',
  check({ claim: { stay } }) {
    const codes = stay?.conditionCodes
    if (!codes || codes.length === 0) return NOT_APPLICABLE
    return failAt(
      codes.flatMap((code, i) =>
        /^[0-9A-Z]{2}$/.test(code) && codes.indexOf(code) === i && i < 24 ? [] : [`stay.conditionCodes[${i}]`],
      ),
    )
  },
}
