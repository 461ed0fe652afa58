import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const occurrenceCodeForm: Edit = {
  id: 'occurrence-code-form',
  severity: 'stop',
  family: 'completeness',
  authority:
    'NUBC form locators 31 to 34: 01 to 69 and A0 to L9 have one date; 70 to 99 and M0 to Z9 are spans; not in the future',
  effective: '2012-01-01',
  kind: 'institutional',
  owner: 'biller',
  wrong: 'An occurrence code is a span code, has a wrong form, or lies in the future.',
  fix: 'Correct the code or its date.',
  prevents: ['RARC.M44', '277CA.A7'],
  withoutData: 'hold',
  check({ claim: { stay }, date }) {
    const codes = stay?.occurrenceCodes
    if (!codes || codes.length === 0) return NOT_APPLICABLE
    return failAt(
      codes.flatMap(({ code, on }, i) =>
        /^([0-6]\d|[A-L]\d|[A-L][A-Z])$/.test(code) && code !== '00' && on <= date
          ? []
          : [`stay.occurrenceCodes[${i}]`],
      ),
    )
  },
}
