import type { Claim, CodeChoice, CodingProposal, CodingTrail, OpenQuery, WorkItem } from '@claimrail/domain'
import { dollars } from '../print/format.ts'
import { table } from '../print/table.ts'
import type { Unread } from './encounters.ts'

/** What coding makes of an encounter of a file: its claims and how they came about, or what it waits for. */
export type CodedEncounter = {
  /** Its number in the files, from 1. */
  place: number
  stands: 'coded' | 'waiting' | 'open'
  claims: readonly Claim[]
  /** How it was coded; of one that waits, how far coding came, and what it would have billed unasked. */
  trail?: CodingTrail | CodingProposal
  item?: WorkItem
}

/** An encounter for people: codes with where they came from, claims line by line, findings with their money, and what is asked. */
export function codedText({ place, stands, claims, trail, item }: CodedEncounter): string {
  const parts = [`encounter ${place}  ${headOf(stands, trail)}`]
  if (stands === 'open') parts.push('its source has not finished it; coding begins when it has')
  if (trail) parts.push(...trailText(trail))
  parts.push(...claims.map(claimText))
  if (item) parts.push(itemText(item, trail))
  return parts.join('\n\n')
}

/** What could not be read, one a line: the place, and the code and path of what is wrong. */
export function unreadText(unread: readonly Unread[]): string {
  return unread
    .map(({ file = '', line, message, faults }) => {
      const where = line ? `:${line}` : message ? ` message ${message}` : ''
      return `not read: ${file}${where}  ${faults.map(({ code, path }) => [code, path].filter(Boolean).join(' at ')).join(', ')}`
    })
    .join('\n')
}

function headOf(stands: string, trail: CodedEncounter['trail']): string {
  if (!trail) return stands
  if ('asked' in trail) return `${trail.specialty}  ${stands}, coded so far  by ${trail.releases.join(' ')}`
  const how = trail.automatic ? 'without a person' : 'with answers'
  return `${trail.specialty}  ${stands} ${how}, confidence ${trail.confidence}  by ${trail.releases.join(' ')}`
}

function trailText({ choices, modifiers, visit, findings }: CodingTrail): string[] {
  const rows = choices.map((one) => [one.path, one.code, one.source, one.score, instead(one), one.reasons.join('; ')])
  const why = modifiers.map(({ path, modifier, reason }) => [path, modifier, '', '', '', reason])
  const found = findings.map(({ code, path, billed, supported, amountCents }) => [
    ...[code, path, billed || '-', supported || '-', dollars(amountCents)],
  ])
  return [
    ...(rows.length + why.length > 0
      ? [table(['of', 'code', 'from', 'score', 'instead of', 'because'], [...rows, ...why])]
      : []),
    ...(visit ? [`visit: ${visit.arithmetic.join('; ')}`] : []),
    ...(found.length > 0 ? [table(['finding', 'of', 'billed', 'supported', 'money'], found)] : []),
  ]
}

function instead({ runnersUp }: CodeChoice): string {
  return runnersUp.map(({ code, score }) => `${code} ${score}`).join(', ')
}

function claimText(claim: Claim): string {
  const lines = claim.lines.map((line) => [
    line.number,
    line.revenueCode ?? '',
    [line.procedureCode, ...line.modifiers].filter(Boolean).join('-'),
    line.units,
    dollars(line.chargeCents),
    line.serviceDate,
    line.diagnosisPointers.map((pointer) => claim.diagnoses[pointer - 1]).join(' '),
  ])
  const head = `${claim.kind} claim to ${claim.coverage.payer.id}, ${dollars(claim.totalChargeCents)}: ${claim.diagnoses.join(' ')}`
  return `${head}\n${table(['line', 'revenue', 'code', 'units', 'charge', 'date', 'for'], lines)}`
}

function itemText(
  { owner, code, reason, fix, fields, queries = [] }: WorkItem,
  trail: CodedEncounter['trail'],
): string {
  const head = `waits for ${owner}: ${code}  ${reason}\n  ${fix}`
  if (queries.length === 0) return `${head}\n  ${fields.join(' ')}`
  const asked = trail && 'asked' in trail ? trail.asked : []
  const rows = queries.map(({ id, asks, field, owner: who, choices }: OpenQuery) => {
    const { proposed } = asked.find(({ queryId }) => queryId === id) ?? {}
    return [asks, field, who, choices.join(' '), [proposed?.code, proposed?.score].filter(Boolean).join(' ')]
  })
  return `${head}\n${table(['asks', 'about', 'of', 'choices', 'rules came to'], rows)}`
}
