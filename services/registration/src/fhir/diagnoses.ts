import type { Diagnosis } from '@claimrail/domain'
import { joinPath } from '../fault.ts'
import { diagnosisIdOf, type Code } from '../vocabulary/code.ts'
import type { ClaimLike, Concept } from './resource.ts'
import { keysOf, type Located } from './resource-index.ts'
import { bestCodeOf, follow, hasCode, read, type Read, type Source } from './source.ts'

type ClaimAt = { located: Located; resource: ClaimLike }

/**
 * The diagnoses of a visit: those of its claims by sequence, then those the encounter lists by rank, then conditions noted at it,
 * then the reasons of its charge items.
 */
export function diagnosesOf(
  source: Source,
  encounter: Read<'Encounter'> | undefined,
  claims: readonly ClaimAt[],
  chargeItems: readonly Read<'ChargeItem'>[],
): Diagnosis[] {
  const codes = [
    ...claims.flatMap((claim) => [...diagnosesBySequence(source, claim).values()]),
    ...(encounter ? listedBy(source, encounter) : []),
    ...(encounter ? notedAt(source, encounter) : []),
    ...chargeItems.flatMap(({ located, resource }) =>
      (resource.reason ?? []).map((one) => codeOf(source, located, one)),
    ),
  ]
  const byId = new Map<string, Code>()
  for (const code of codes) if (code && !byId.has(diagnosisIdOf(code))) byId.set(diagnosisIdOf(code), code)
  return [...byId].map(([id, code], i) => ({ id, ...code, rank: i + 1 }))
}

/** The diagnoses of a claim by their sequence numbers, in order. */
export function diagnosesBySequence(source: Source, { located, resource }: ClaimAt): Map<number, Code> {
  const found = new Map<number, Code>()
  const ordered = [...(resource.diagnosis ?? [])].sort((a, b) => a.sequence - b.sequence)
  for (const { sequence, diagnosisCodeableConcept, diagnosisReference } of ordered) {
    const condition = follow(source, located, diagnosisReference, 'Condition')
    const code = codeOf(source, located, diagnosisCodeableConcept ?? condition?.resource.code)
    if (code) found.set(sequence, code)
  }
  return found
}

function listedBy(source: Source, { located, resource }: Read<'Encounter'>): Code[] {
  const listed = (resource.diagnosis ?? []).map((one, i) => ({ ...one, rank: one.rank ?? Number.MAX_SAFE_INTEGER, i }))
  listed.sort((a, b) => a.rank - b.rank || a.i - b.i)
  return listed
    .map(({ condition }) => follow(source, located, condition, 'Condition'))
    .map((condition) => condition && conditionCode(source, condition))
    .filter((code) => code !== undefined)
}

function notedAt(source: Source, { located }: Read<'Encounter'>): Code[] {
  return source.index
    .linkedTo('encounter', keysOf(located))
    .filter(({ type }) => type === 'Condition')
    .map((condition) => read(source, condition, 'Condition'))
    .map((condition) => condition && conditionCode(source, condition))
    .filter((code) => code !== undefined)
}

/** Undefined for a condition that was refuted or entered in error. */
function conditionCode(source: Source, { located, resource }: Read<'Condition'>): Code | undefined {
  if (hasCode(resource.verificationStatus, 'refuted', 'entered-in-error')) return undefined
  return codeOf(source, located, resource.code)
}

function codeOf(source: Source, located: Located, concept: Concept | undefined): Code | undefined {
  const code = bestCodeOf(concept)
  if (!code && concept?.coding?.length) {
    source.findings.incomplete.push({ code: 'unknown-code', path: joinPath(located.path, 'code') })
  }
  return code
}
