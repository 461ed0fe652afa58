import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const valueCodeForm: Edit = {
  id: 'value-code-form',
  severity: 'stop',
  family: 'completeness',
  authority: 'NUBC form locators 39 to 41: two characters and an amount that is not negative, none twice',
  effective: '2012-01-01',
  kind: 'institutional',
  owner: 'biller',
  wrong: 'A value code has a wrong form, stands twice, or has a negative amount.',
  fix: 'Correct or remove it.',
  prevents: ['RARC.M49', '277CA.A7'],
  withoutData: 'hold',
  check({ claim: { stay } }) {
    const values = stay?.valueCodes
    if (!values || values.length === 0) return NOT_APPLICABLE
    const isFirst = (code: string, i: number) => values.findIndex((one) => one.code === code) === i
    return failAt(
      values.flatMap(({ code, amountCents }, i) =>
        /^[0-9A-Z]{2}$/.test(code) && isFirst(code, i) && amountCents >= 0 ? [] : [`stay.valueCodes[${i}]`],
      ),
    )
  },
}
