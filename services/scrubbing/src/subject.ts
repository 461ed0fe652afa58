import { NO_TABLES, type CodeSets, type Found, type RuleTables } from '@claimrail/codesets'
import type { Claim, ServiceLine } from '@claimrail/domain'
import type { PastClaim } from './history.ts'
import { packFor } from './packs/pack-for.ts'
import type { PayerPack } from './packs/pack-schema.ts'
import type { CoveragePolicy } from './policies/policy.ts'

/** A line with what is known of its procedure on its date, and the path of it in the claim. */
export type SubjectLine = { line: ServiceLine; path: string; procedure: Found<'cpt'> | Found<'hcpcs'> | undefined }

/** Everything that an edit may look at: a claim, when it was made, and what code sets and the payer's pack say of it. */
export type Subject = {
  claim: Claim
  /** Date of the claim's own event, ISO. */
  date: string
  /** First and last date of service. */
  from: string
  to: string
  lines: readonly SubjectLine[]
  codes: CodeSets
  tables: RuleTables
  /** Earlier claims of the same patient; undefined = no history is at hand, so there is no data. */
  history: readonly PastClaim[] | undefined
  pack: PayerPack | undefined
  policies: readonly CoveragePolicy[]
}

/** What a claim is judged by. */
export type Knowledge = {
  codes: CodeSets
  packs: readonly PayerPack[]
  tables?: RuleTables
  history?: readonly PastClaim[]
  /** Coverage policies; none when left out. */
  policies?: readonly CoveragePolicy[]
}

/** @param at business time of the claim's event, ISO instant */
export function subjectOf(claim: Claim, at: string, { codes, packs, tables, history, policies }: Knowledge): Subject {
  const read = readClaim(claim, at.slice(0, 10), codes)
  return {
    ...read,
    codes,
    tables: tables ?? NO_TABLES,
    history,
    policies: policies ?? [],
    pack: packFor(packs, claim.coverage.payer.id, read.from),
  }
}

/** The same subject with its claim written otherwise, for the same payer and dates. */
export function withClaim(subject: Subject, claim: Claim): Subject {
  return { ...subject, ...readClaim(claim, subject.date, subject.codes) }
}

function readClaim(claim: Claim, date: string, codes: CodeSets) {
  const dates = claim.lines.map((line) => line.serviceDate).sort()
  const from = dates[0] ?? date
  return {
    claim,
    date,
    from,
    to: dates.at(-1) ?? from,
    lines: claim.lines.map((line, i) => ({
      line,
      path: `lines[${i}]`,
      procedure: codes.lookup(line.procedureSystem, line.procedureCode, line.serviceDate),
    })),
  }
}

/** Date that the diagnoses are judged by: that of the first service, for a hospital's claim that of the last. */
export function diagnosisDate({ claim, from, to }: Subject): string {
  return claim.kind === 'institutional' ? to : from
}

/** Lines of one date of service together. */
export function linesByDate(subject: Subject): Map<string, SubjectLine[]> {
  return Map.groupBy(subject.lines, ({ line }) => line.serviceDate)
}

const SYSTEMS = ['icd10cm', 'cpt', 'hcpcs', 'modifier', 'placeOfService', 'revenue'] as const

/** Names of the releases of code sets, and of the payer's pack, that verdicts on the claim rest on. */
export function releasesOf({ codes, from, to, pack }: Subject): string[] {
  const names = [from, to].flatMap((date) => codes.releasesFor(SYSTEMS, date))
  return [...new Set([...names, ...(pack ? [pack.name] : [])])].sort()
}
