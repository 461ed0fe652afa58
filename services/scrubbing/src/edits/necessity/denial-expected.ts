import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const denialExpected: Edit = {
  id: 'denial-expected',
  severity: 'warn',
  family: 'necessity',
  authority: 'Medicare Claims Processing Manual, chapter 30, 50: GZ, a denial is expected and the patient was not told',
  effective: '2002-01-01',
  owner: 'biller',
  wrong: 'GZ says that a denial is expected; it comes at once, and the patient may not be billed.',
  fix: 'Send it if the denial is wanted; else take the line off.',
  prevents: ['CARC.50'],
  withoutData: 'carry',
  check({ lines }) {
    const said = lines.filter(({ line }) => line.modifiers.includes('GZ'))
    return said.length === 0 ? NOT_APPLICABLE : failAt(said.map(({ path }) => `${path}.modifiers`))
  },
}
