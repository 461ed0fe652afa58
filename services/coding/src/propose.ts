import type { CodingProposal, Encounter } from '@claimrail/domain'
import type { CodingContext } from './context.ts'
import { QUERIES, queryIdOf, type Query, type QueryCode } from './query.ts'
import { placeOf, trailOf, type CodedParts } from './trail.ts'

type About = { encounterId: string; encounter: Encounter; context: CodingContext }
type Proposed = CodingProposal['asked'][number]['proposed']

/** Queries that a lower threshold would not ask. */
const ASKED_FOR_SCORE: readonly QueryCode[] = ['coding.diagnosis-review', 'coding.charge-not-coded']

/**
 * How far coding came with an encounter that waits: its choices so far, and for each query the code that the rules came to, which is what a
 * lower threshold would have billed, or the level that the facts of a visit support.
 * @param unasked codes the same encounter without a threshold
 */
export function proposalOf(about: About, parts: CodedParts, unasked: () => CodedParts): CodingProposal {
  const { encounterId, encounter, context } = about
  const queries = [...parts.diagnoses.queries, ...parts.charges.queries]
  const trail = trailOf(encounter, parts, context)
  const bySureness = queries.some(({ code }) => ASKED_FOR_SCORE.includes(code))
    ? unsureOf(encounterId, unasked())
    : NONE
  const asked = queries.map((query) => {
    const proposed = bySureness(query) ?? levelOf(query, trail.findings)
    const { code } = query
    return {
      ...{ queryId: queryIdOf(encounterId, query), code, owner: QUERIES[code].owner, path: placeOf(query) },
      ...(proposed && { proposed }),
    }
  })
  return { ...trail, asked }
}

const NONE = (): Proposed => undefined

/** What was chosen by words or a map for the place of a query that is then not asked; of several, the least sure. */
function unsureOf(encounterId: string, { diagnoses, charges }: CodedParts): (query: Query) => Proposed {
  const stillAsked = new Set([...diagnoses.queries, ...charges.queries].map((query) => queryIdOf(encounterId, query)))
  const choices = [...(diagnoses.choices ?? []), ...(charges.choices ?? [])]
    .filter(({ source }) => source === 'documentation' || source === 'map')
    .sort((a, b) => a.score - b.score)
  return (query) => {
    if (!ASKED_FOR_SCORE.includes(query.code) || stillAsked.has(queryIdOf(encounterId, query))) return undefined
    const choice = choices.find(({ path }) => path === placeOf(query))
    return choice && { system: choice.system, code: choice.code, score: round(choice.score) }
  }
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000
}

/** The level that a visit was found to support. */
function levelOf(query: Query, findings: CodingProposal['findings']): Proposed {
  if (query.code !== 'coding.visit-level') return undefined
  const finding = findings.find(({ code, path }) => code === 'coding.upcoded-visit' && path === placeOf(query))
  return finding && { system: 'cpt', code: finding.supported }
}
