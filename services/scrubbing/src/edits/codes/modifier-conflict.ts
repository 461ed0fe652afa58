import type { CodeSets } from '@claimrail/codesets'
import type { ServiceLine } from '@claimrail/domain'
import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const modifierConflict: Edit = {
  id: 'modifier-conflict',
  severity: 'stop',
  family: 'codes',
  authority: 'Meaning of the CPT and HCPCS modifiers: what one says the other denies',
  effective: '2000-01-01',
  owner: 'coder',
  wrong: 'Two modifiers of a line contradict each other.',
  fix: 'Keep the one that the record supports.',
  prevents: ['CARC.4', 'RARC.N823'],
  withoutData: 'carry',
  check({ lines, codes }) {
    const several = lines.filter(({ line }) => line.modifiers.length > 1)
    if (several.length === 0) return NOT_APPLICABLE
    return failAt(several.filter(({ line }) => conflicts(line, codes)).map(({ path }) => `${path}.modifiers`))
  },
}

function conflicts({ modifiers, serviceDate }: ServiceLine, codes: CodeSets): boolean {
  return modifiers.some((code) => {
    const known = codes.lookup('modifier', code, serviceDate)?.facts.conflicts ?? []
    return modifiers.some((other) => known.includes(other))
  })
}
