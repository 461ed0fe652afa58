import type { Edit } from '../../edit.ts'
import { judgeLines } from '../../lines.ts'

const FORMS = { cpt: /^\d{4}[\dFTUAM]$/, hcpcs: /^[A-V]\d{4}$/ } as const

export const procedureSystem: Edit = {
  id: 'procedure-system',
  severity: 'stop',
  family: 'codes',
  authority:
    '45 CFR 162.1002: CPT codes are five digits, or four and F, T, U, A or M; HCPCS Level II a letter and four digits',
  effective: '2000-01-01',
  owner: 'coder',
  wrong: 'A procedure code does not belong to the system that it is said to be of.',
  fix: 'Correct the system or the code.',
  prevents: ['277CA.A7', 'RARC.M51'],
  withoutData: 'hold',
  check: ({ lines }) =>
    judgeLines(lines, 'procedureCode', ({ line }) => !FORMS[line.procedureSystem].test(line.procedureCode)),
}
