import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const excludedByLaw: Edit = {
  id: 'excluded-by-law',
  severity: 'info',
  family: 'necessity',
  authority: 'Social Security Act 1862(a); Medicare Claims Processing Manual, chapter 1, 60: GY',
  effective: '2002-01-01',
  owner: 'biller',
  wrong: 'GY says that the law leaves the service out; it goes out to be denied, for the patient or the next payer.',
  fix: 'Bill the patient or the next payer once the denial is there.',
  prevents: ['CARC.96'],
  withoutData: 'carry',
  check({ lines }) {
    const said = lines.filter(({ line }) => line.modifiers.includes('GY'))
    return said.length === 0 ? NOT_APPLICABLE : failAt(said.map(({ path }) => `${path}.modifiers`))
  },
}
