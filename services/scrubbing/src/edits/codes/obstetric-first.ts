import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const obstetricFirst: Edit = {
  id: 'obstetric-first',
  severity: 'warn',
  family: 'codes',
  authority: 'ICD-10-CM Official Guidelines, I.C.15.a.1: codes of chapter 15 come before those of other chapters',
  effective: '2015-10-01',
  owner: 'coder',
  wrong: 'A diagnosis of pregnancy stands after one of another chapter.',
  fix: 'List the code of chapter 15 first.',
  prevents: ['CARC.16', 'RARC.MA63'],
  withoutData: 'hold',
  check({ claim: { diagnoses } }) {
    const place = diagnoses.findIndex((code) => code.startsWith('O'))
    return place < 0 ? NOT_APPLICABLE : failAt(place === 0 ? [] : [`diagnoses[${place}]`])
  },
}
