import { failAt, type Edit } from '../../edit.ts'

const MOST = { professional: 50, institutional: 999 } as const

export const lineCount: Edit = {
  id: 'line-count',
  severity: 'stop',
  family: 'completeness',
  authority:
    'ASC X12N 005010X222A1 and 005010X223A2 loop 2400: at least one line, at most 50 on an 837P and 999 on an 837I',
  effective: '2012-01-01',
  owner: 'biller',
  wrong: 'The claim has no line, or more lines than one claim can hold.',
  fix: 'Add the charges, or split the claim.',
  prevents: ['277CA.A7', 'CARC.16'],
  withoutData: 'hold',
  check: ({ claim: { kind, lines } }) => failAt(lines.length === 0 || lines.length > MOST[kind] ? ['lines'] : []),
}
