import type { Edit } from '../../edit.ts'
import { denialExpected } from './denial-expected.ts'
import { diagnosisSupportsProcedure } from './diagnosis-supports-procedure.ts'
import { excludedByLaw } from './excluded-by-law.ts'
import { noticeOnRecord } from './notice-on-record.ts'
import { patientInPolicy } from './patient-in-policy.ts'
import { policyFrequency } from './policy-frequency.ts'

export const NECESSITY: readonly Edit[] = [
  diagnosisSupportsProcedure,
  patientInPolicy,
  policyFrequency,
  noticeOnRecord,
  denialExpected,
  excludedByLaw,
]
