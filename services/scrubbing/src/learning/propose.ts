import type { SentClaim } from '@claimrail/domain'
import type { PackRule } from '../packs/pack-schema.ts'
import { featuresOfClaim, featuresOfLine, type Feature } from './features.ts'

/** How sure a proposal must be. */
export type Thresholds = {
  /** Fewest claims rejected or denied for the code that must share the features. Default 5. */
  support: number
  /** Least share of them among all answered claims of the payer that have the features. Default 0.8. */
  precision: number
}

/** What speaks for a proposed edit. */
type Evidence = {
  payerId: string
  /** The code that it would prevent. */
  code: string
  /** Answered claims with the features that were rejected or denied for the code, and that were not. */
  failed: number
  notFailed: number
  precision: number
  /** Share of the payer's answered claims that failed for the code, whatever their features. */
  baseRate: number
  /** Money that the code cost on those that failed. */
  lostCents: number
  /** A few of the claims, for a person to look at. */
  examples: readonly string[]
}

/** A rule for a payer's pack that nobody has accepted yet. */
export type Proposal = { payerId: string; rule: PackRule; evidence: Evidence }

const DEFAULTS: Thresholds = { support: 5, precision: 0.8 }
const EXAMPLES = 5

type Cluster = { payerId: string; code: string; failed: SentClaim[] }
type Match = { feature: Feature; also?: Feature; claims: Set<SentClaim> }

/**
 * Clusters rejected and denied claims by payer and code, and looks for what the claims of a cluster have in common that the payer's other claims
 * have not: a feature of a line, alone or beside another one of the line or claim. Each cluster is covered greedily, most precise first.
 * Deterministic; proposes warnings only, because a person decides whether a rule may stop a claim.
 */
export function proposeEdits(sent: readonly SentClaim[], thresholds: Partial<Thresholds> = {}): Proposal[] {
  const limits = { ...DEFAULTS, ...thresholds }
  const answered = Map.groupBy(
    sent.filter(({ result }) => result !== 'open'),
    ({ claim }) => claim.coverage.payer.id,
  )
  return [...answered].flatMap(([payerId, claims]) =>
    clustersOf(payerId, claims).flatMap((cluster) => cover(cluster, claims, limits)),
  )
}

function clustersOf(payerId: string, claims: readonly SentClaim[]): Cluster[] {
  const codes = new Set(claims.flatMap((one) => one.codes))
  return [...codes].sort().map((code) => ({ payerId, code, failed: claims.filter((one) => one.codes.includes(code)) }))
}

function cover(cluster: Cluster, claims: readonly SentClaim[], limits: Thresholds): Proposal[] {
  const proposals: Proposal[] = []
  const left = new Set(cluster.failed)
  const matches = matchesOf(cluster, claims, limits.support)
  while (left.size >= limits.support) {
    const best = bestOf(matches, left, cluster, limits)
    if (!best) break
    proposals.push(proposalOf(best, cluster, claims.length, proposals.length))
    for (const one of best.claims) left.delete(one)
  }
  return proposals
}

/** Every feature, and every pair with a procedure in it, that enough claims of the cluster have, with all claims of the payer that have it. */
function matchesOf({ failed }: Cluster, claims: readonly SentClaim[], support: number): Match[] {
  const frequent = frequentIn(failed, support)
  const matches = new Map<string, Match>()
  for (const one of claims) {
    for (const [feature, also] of combinationsOf(one, frequent)) {
      const name = `${feature.condition}\n${also?.condition ?? ''}`
      const match = matches.get(name) ?? { feature, ...(also && { also }), claims: new Set() }
      match.claims.add(one)
      matches.set(name, match)
    }
  }
  return [...matches.values()]
}

function frequentIn(failed: readonly SentClaim[], support: number): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { claim } of failed) {
    const own = [...featuresOfClaim(claim), ...claim.lines.flatMap((line) => featuresOfLine(claim, line))]
    for (const condition of new Set(own.map((feature) => feature.condition)))
      counts.set(condition, (counts.get(condition) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= support).map(([condition]) => condition))
}

/** One line at a time, so that two features of a line are of the same one. */
function* combinationsOf({ claim }: SentClaim, frequent: ReadonlySet<string>): Generator<[Feature, Feature?]> {
  const known = (feature: Feature) => frequent.has(feature.condition)
  const whole = featuresOfClaim(claim).filter(known)
  for (const line of claim.lines) {
    const own = featuresOfLine(claim, line).filter(known)
    for (const [i, feature] of own.entries()) {
      yield [feature]
      if (i > 0) continue
      for (const also of [...own.slice(1), ...whole]) yield [feature, also]
    }
  }
}

function bestOf(matches: readonly Match[], left: ReadonlySet<SentClaim>, { code }: Cluster, limits: Thresholds) {
  let best: { match: Match; precision: number; support: number } | undefined
  for (const match of matches) {
    const support = countOf(match.claims, (one) => left.has(one))
    if (support < limits.support) continue
    const precision = countOf(match.claims, (one) => one.codes.includes(code)) / match.claims.size
    if (precision < limits.precision) continue
    if (!best || isBetter({ match, precision, support }, best)) best = { match, precision, support }
  }
  return best?.match
}

type Scored = { match: Match; precision: number; support: number }

/** More precise, then more claims, then the simpler one, then by text: the same claims give the same proposals. */
function isBetter(one: Scored, other: Scored): boolean {
  const order =
    one.precision - other.precision ||
    one.support - other.support ||
    Number(one.match.also === undefined) - Number(other.match.also === undefined)
  return order > 0 || (order === 0 && nameOf(one.match) < nameOf(other.match))
}

function nameOf({ feature, also }: Match): string {
  return `${feature.condition} ${also?.condition ?? ''}`
}

function proposalOf(
  { feature, also, claims }: Match,
  { payerId, code, failed }: Cluster,
  answered: number,
  place: number,
): Proposal {
  const own = [...claims].filter((one) => one.codes.includes(code))
  const words = [feature.words, ...(also ? [also.words] : [])].join(' with ')
  const evidence: Evidence = {
    ...{ payerId, code, failed: own.length, notFailed: claims.size - own.length },
    precision: own.length / claims.size,
    baseRate: failed.length / answered,
    lostCents: own.reduce((sum, { lostCents }) => sum + lostCents, 0),
    examples: own.slice(0, EXAMPLES).map(({ claim }) => claim.patientControlNumber),
  }
  // Both conditions hold where the claims failed: what is expected is that they do not.
  const [when, expect] = also ? [feature.condition, negated(also.condition)] : [undefined, negated(feature.condition)]
  const rule: PackRule = {
    id: `learned-${code.replace(/\W+/g, '-').toLowerCase()}-${place + 1}`,
    of: 'line',
    ...(when && { when }),
    expect,
    severity: 'warn',
    owner: 'biller',
    wrong: `The payer has answered ${code} to ${own.length} of ${claims.size} claims with ${words}.`,
    fix: 'Look at the claims that it answered so, and bring this one into line before it goes out.',
    prevents: /^(CARC|RARC|277CA)\.[A-Z]{0,2}\d{1,3}$/.test(code) ? [code] : [],
    authority: 'Learned from the answers of the payer',
  }
  return { payerId, rule, evidence }
}

function negated(condition: string): string {
  return condition.startsWith('!') ? condition.slice(1) : `!(${condition})`
}

function countOf(claims: ReadonlySet<SentClaim>, counts: (one: SentClaim) => boolean): number {
  let count = 0
  for (const one of claims) if (counts(one)) count++
  return count
}
