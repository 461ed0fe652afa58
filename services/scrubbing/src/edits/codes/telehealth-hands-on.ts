import type { ProcedureKind } from '@claimrail/codesets'
import { NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { judgeLines, kindOf } from '../../lines.ts'

const HANDS_ON: readonly (ProcedureKind | undefined)[] = ['procedure', 'administration', 'vaccine']

export const telehealthHandsOn: Edit = {
  id: 'telehealth-hands-on',
  severity: 'stop',
  family: 'codes',
  authority: 'CMS list of telehealth services: nothing that needs a hand on the patient is on it',
  effective: '2017-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'Something that needs a hand on the patient is billed as done from afar.',
  fix: 'Correct the place of service, or remove the line.',
  prevents: ['CARC.5', 'CARC.58', 'RARC.N428'],
  withoutData: 'hold',
  check: ({ claim: { placeOfService }, lines }) =>
    placeOfService === '02' || placeOfService === '10'
      ? judgeLines(lines, 'procedureCode', (one) => HANDS_ON.includes(kindOf(one)))
      : NOT_APPLICABLE,
}
