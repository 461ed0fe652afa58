import type { Encounter } from '@claimrail/domain'
import { describe } from './describe.ts'
import { statementsOf } from './statements.ts'

/** The sides that procedures done for a diagnosis name, and where: structured documentation, not notes. */
export function sidesOf({ performed = [] }: Encounter, diagnosisId: string): { side: string; path: string }[] {
  return performed.flatMap(({ site, text, diagnosisIds }, i) => {
    if (!diagnosisIds.includes(diagnosisId)) return []
    const ofSite = sideIn(site ?? '')
    const side = ofSite ?? sideIn(text)
    return side === undefined ? [] : [{ side, path: `performed[${i}].${ofSite ? 'site' : 'text'}` }]
  })
}

function sideIn(text: string): string | undefined {
  return statementsOf(text)
    .filter(({ certainty }) => certainty === 'present')
    .map((statement) => describe(statement).axes.side)
    .find((side) => side !== undefined)
}
