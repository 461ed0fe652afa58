import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const hypertensionCombined: Edit = {
  id: 'hypertension-combined',
  severity: 'warn',
  family: 'codes',
  authority:
    'ICD-10-CM Official Guidelines, I.C.9.a: heart failure and chronic kidney disease are presumed to be of hypertension',
  effective: '2015-10-01',
  owner: 'coder',
  wrong: 'Hypertension stands by itself beside heart failure or chronic kidney disease.',
  fix: 'Code I11, I12 or I13 first, unless the record says that they have nothing to do with each other.',
  prevents: ['CARC.16', 'RARC.M76'],
  withoutData: 'hold',
  check({ claim: { diagnoses } }) {
    const place = diagnoses.indexOf('I10')
    if (place < 0) return NOT_APPLICABLE
    return failAt(diagnoses.some((code) => /^(I50|N18)/.test(code)) ? [`diagnoses[${place}]`] : [])
  },
}
