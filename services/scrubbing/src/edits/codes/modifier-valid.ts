import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const modifierValid: Edit = {
  id: 'modifier-valid',
  severity: 'stop',
  family: 'codes',
  authority: '45 CFR 162.1002: CPT and HCPCS modifiers in force on the date of service',
  effective: '2000-01-01',
  owner: 'coder',
  wrong: 'A modifier does not hold on the date of service.',
  fix: 'Correct or remove the modifier.',
  prevents: ['277CA.A7', 'CARC.182'],
  withoutData: 'hold',
  check({ lines, codes }) {
    const written = lines.filter(({ line }) => line.modifiers.length > 0)
    if (written.length === 0) return NOT_APPLICABLE
    const invalid = written.filter(({ line }) =>
      line.modifiers.some((code) => isWrong(codes.lookup('modifier', code, line.serviceDate))),
    )
    if (invalid.length > 0) return failAt(invalid.map(({ path }) => `${path}.modifiers`))
    const unknown = written.filter(({ line }) =>
      line.modifiers.some((code) => !codes.lookup('modifier', code, line.serviceDate)),
    )
    if (unknown.length === 0) return failAt([])
    return noDataAt(
      unknown.map(({ path }) => `${path}.modifiers`),
      'A modifier is in no release that is loaded for the date.',
    )
  },
}

function isWrong(found: { status: string } | undefined): boolean {
  return found !== undefined && found.status !== 'inForce'
}
