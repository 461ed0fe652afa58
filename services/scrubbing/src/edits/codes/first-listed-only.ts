import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

/** I.C.21.c.16, without those that have exceptions of their own. */
const FIRST_ONLY = /^(Z00(?!6)|Z01|Z02|Z318[1-4]|Z332|Z34|Z38|Z39|Z42|Z510|Z511|Z52(?!9)|Z761|Z762|Z9912)/

export const firstListedOnly: Edit = {
  id: 'first-listed-only',
  severity: 'warn',
  family: 'codes',
  authority:
    'ICD-10-CM Official Guidelines, I.C.21.c.16: Z codes that may only be the principal or first-listed diagnosis',
  effective: '2015-10-01',
  owner: 'coder',
  wrong: 'A diagnosis that may only be listed first stands after another.',
  fix: 'List it first, or bill the two encounters apart.',
  prevents: ['CARC.16', 'RARC.MA63'],
  withoutData: 'hold',
  check({ claim: { diagnoses } }) {
    if (diagnoses.length < 2) return NOT_APPLICABLE
    const isLater = (code: string, i: number) => i > 0 && FIRST_ONLY.test(code) && !FIRST_ONLY.test(diagnoses[0] ?? '')
    return failAt(diagnoses.flatMap((code, i) => (isLater(code, i) ? [`diagnoses[${i}]`] : [])))
  },
}
