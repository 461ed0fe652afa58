import { isInpatient } from '../../bill.ts'
import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

/** Categories that are exempt in whole (CDC, fiscal year 2025), external causes and factors that influence health among them. */
const EXEMPT = /^(B9[0124]|E64|I252|I69|O09|O665|O80|O94|P00|P293|P7884|P838|P918|Q|[V-Z])/

export const presentOnAdmission: Edit = {
  id: 'present-on-admission',
  severity: 'warn',
  family: 'completeness',
  authority:
    'ICD-10-CM Official Guidelines, appendix I; 005010X223A2 HI: present on admission of every diagnosis of an inpatient that is not exempt',
  effective: '2007-10-01',
  kind: 'institutional',
  owner: 'coder',
  wrong: 'An inpatient’s diagnosis does not say whether it was present on admission.',
  fix: 'Add Y, N, U or W for the named diagnoses.',
  prevents: ['CARC.16', 'RARC.M64'],
  withoutData: 'carry',
  check({ claim }) {
    if (!isInpatient(claim)) return NOT_APPLICABLE
    const told = claim.stay?.presentOnAdmission
    const asked = claim.diagnoses
      .map((code, i) => ({ code, path: `diagnoses[${i}]` }))
      .filter(({ code }) => !isExempt(code))
    if (asked.length === 0) return NOT_APPLICABLE
    if (!told)
      return noDataAt(
        asked.map(({ path }) => path),
        'The source does not say what was present on admission.',
      )
    return failAt(asked.filter(({ code }) => told[code] === undefined).map(({ path }) => path))
  },
}

/** An injury counts on its first encounter only. */
function isExempt(code: string): boolean {
  return EXEMPT.test(code) || /^[MST].{5}[D-HJKMNPQRS]$/.test(code)
}
