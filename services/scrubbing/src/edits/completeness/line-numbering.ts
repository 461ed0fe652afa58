import { failAt, type Edit } from '../../edit.ts'

export const lineNumbering: Edit = {
  id: 'line-numbering',
  severity: 'stop',
  family: 'completeness',
  authority: 'ASC X12N 005010X222A1 LX01: lines are numbered from 1, one by one',
  effective: '2012-01-01',
  owner: 'engineer',
  wrong: 'The lines are not numbered one by one from 1.',
  fix: 'Number the lines again.',
  prevents: ['277CA.A7'],
  withoutData: 'hold',
  check: ({ lines }) => failAt(lines.flatMap(({ line, path }, i) => (line.number === i + 1 ? [] : [`${path}.number`]))),
  repair({ claim }) {
    const isSpokenOf = claim.priorPayers.some(({ lines }) => lines.length > 0)
    return isSpokenOf ? undefined : { ...claim, lines: claim.lines.map((line, i) => ({ ...line, number: i + 1 })) }
  },
}
