import { failAt, noDataAt, type Edit } from '../../edit.ts'

export const procedureValid: Edit = {
  id: 'procedure-valid',
  severity: 'stop',
  family: 'codes',
  authority: '45 CFR 162.1002: the CPT and HCPCS code sets in force on the date of service',
  effective: '2000-01-01',
  owner: 'coder',
  wrong: 'A procedure code does not hold on the date of service.',
  fix: 'Choose the code that holds on that date.',
  prevents: ['277CA.A7', 'CARC.181'],
  withoutData: 'hold',
  check({ lines, codes }) {
    const at = (test: (one: (typeof lines)[number]) => boolean) =>
      lines.filter(test).map(({ path }) => `${path}.procedureCode`)
    const invalid = at(({ line, procedure }) =>
      procedure ? procedure.status !== 'inForce' : codes.isComplete(line.procedureSystem, line.serviceDate),
    )
    if (invalid.length > 0) return failAt(invalid)
    const unknown = at(({ procedure }) => procedure === undefined)
    if (unknown.length > 0) return noDataAt(unknown, 'A procedure code is in no release that is loaded for the date.')
    return failAt([])
  },
}
