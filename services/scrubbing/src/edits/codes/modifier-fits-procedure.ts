import type { CodeSets, ProcedureFacts } from '@claimrail/codesets'
import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import type { SubjectLine } from '../../subject.ts'

export const modifierFitsProcedure: Edit = {
  id: 'modifier-fits-procedure',
  severity: 'stop',
  family: 'codes',
  authority: 'Medicare physician fee schedule indicators (PC/TC, bilateral) and the CPT meaning of E/M modifiers',
  effective: '2000-01-01',
  owner: 'coder',
  wrong:
    'A modifier does not fit the procedure: E/M modifiers go on an E/M, 26 and TC on what has two parts, 50 on what has two sides.',
  fix: 'Correct or remove the modifier.',
  prevents: ['CARC.4', 'RARC.N823'],
  withoutData: 'carry',
  check({ lines, codes }) {
    const written = lines.filter(({ line, procedure }) => procedure && line.modifiers.length > 0)
    if (written.length === 0) return NOT_APPLICABLE
    return failAt(written.filter((one) => !fits(one, codes)).map(({ path }) => `${path}.modifiers`))
  },
}

function fits({ line, procedure }: SubjectLine, codes: CodeSets): boolean {
  const facts: ProcedureFacts | undefined = procedure?.facts
  if (!facts) return true
  return line.modifiers.every((code) => {
    if (code === '26' || code === 'TC') return facts.split === true || !isDescribed(facts)
    if (code === '50') return facts.bilateral === true || !isDescribed(facts)
    const use = codes.lookup('modifier', code, line.serviceDate)?.facts.use
    return use !== 'em' || facts.kind === 'em'
  })
}

/** False for a code of which an imported list says no more than its section: the fee schedule knows its parts and sides, we do not. */
function isDescribed(facts: ProcedureFacts): boolean {
  return Object.keys(facts).length > 1
}
