import type { CodingTrail } from '@claimrail/domain'
import type { Ports } from './ports.ts'
import { allEventsOf, isWithin, type Within } from './read-events.ts'

/** How often a provider billed one E/M code, beside the peers of the specialty. */
type VisitShare = {
  /** First and last code of the kind of visit that it is a level of, e.g. `99211-99215`. */
  family: string
  code: string
  visits: number
  /** Of the provider's visits of the family; of the visits of all other providers of the specialty, undefined where there are none. */
  share: number
  peerShare: number | undefined
}

/** What coding found at a provider: how often, and the money between what was billed and what the record supports. */
type FindingCount = { code: string; findings: number; cents: number }

export type ProviderReport = {
  providerNpi: string
  specialty: string
  encounters: number
  /** Coded without a person. */
  automatic: number
  visits: readonly VisitShare[]
  findings: readonly FindingCount[]
  /** Charged more than supported, and supported but left out; both positive. */
  overCents: number
  underCents: number
  /** Encounters to look at first: those with the most money at stake, then the least sure. */
  sample: readonly string[]
}

export type ReportOptions = Within & {
  /** NPI of the rendering provider; all when left out. Peers are counted all the same. */
  provider?: string
  /** Encounters of the sample of each provider (default 10). */
  sampleSize?: number
}

type Trail = { encounterId: string; trail: CodingTrail }

/** Reads how encounters were coded, the last time each, and reports on it by provider. */
export async function codingReport(ports: Ports, options: ReportOptions = {}): Promise<ProviderReport[]> {
  const trails = new Map<string, Trail>()
  for await (const { encounterId, at, data } of allEventsOf(ports, 'encounter.coded')) {
    if (isWithin(at, options)) trails.set(encounterId, { encounterId, trail: data })
  }
  return reportOn([...trails.values()], options)
}

/** The report of each provider and specialty, most money at stake first. */
export function reportOn(
  trails: readonly Trail[],
  { provider, sampleSize = 10 }: ReportOptions = {},
): ProviderReport[] {
  const own = Map.groupBy(trails, ({ trail }) => `${trail.renderingNpi} ${trail.specialty}`)
  const reports = [...own.values()].flatMap((mine) => {
    const [first] = mine
    if (!first || (provider !== undefined && first.trail.renderingNpi !== provider)) return []
    const { specialty, renderingNpi } = first.trail
    const peers = trails.filter(({ trail }) => trail.specialty === specialty && trail.renderingNpi !== renderingNpi)
    return [reportOf(mine, first.trail, peers, sampleSize)]
  })
  return reports.sort((a, b) => b.overCents + b.underCents - (a.overCents + a.underCents) || compare(a, b))
}

function compare(one: ProviderReport, other: ProviderReport): number {
  return `${one.providerNpi} ${one.specialty}` < `${other.providerNpi} ${other.specialty}` ? -1 : 1
}

function reportOf(
  mine: readonly Trail[],
  about: CodingTrail,
  peers: readonly Trail[],
  sampleSize: number,
): ProviderReport {
  const findings = mine.flatMap(({ trail }) => trail.findings)
  const sum = (sign: 1 | -1) => findings.reduce((cents, one) => cents + Math.max(0, sign * one.amountCents), 0)
  return {
    providerNpi: about.renderingNpi,
    specialty: about.specialty,
    encounters: mine.length,
    automatic: mine.filter(({ trail }) => trail.automatic).length,
    visits: sharesOf(mine, peers),
    findings: [...Map.groupBy(findings, ({ code }) => code)]
      .map(([code, all]) => ({
        code,
        findings: all.length,
        cents: all.reduce((cents, one) => cents + one.amountCents, 0),
      }))
      .sort((a, b) => Math.abs(b.cents) - Math.abs(a.cents) || (a.code < b.code ? -1 : 1)),
    overCents: sum(1),
    underCents: sum(-1),
    sample: mine
      .toSorted(
        (a, b) =>
          atStake(b) - atStake(a) ||
          a.trail.confidence - b.trail.confidence ||
          (a.encounterId < b.encounterId ? -1 : 1),
      )
      .slice(0, sampleSize)
      .map(({ encounterId }) => encounterId),
  }
}

function atStake({ trail }: Trail): number {
  return trail.findings.reduce((cents, one) => cents + Math.abs(one.amountCents), 0)
}

/**
 * Kinds of visit whose codes are levels of each other, or ages (CPT, evaluation and management; those that were deleted are kept for old dates):
 * office, hospital, consultations, emergency, nursing facility, home, preventive, telehealth.
 */
const FAMILIES: readonly (readonly [first: string, last: string])[] = [
  ['99201', '99205'],
  ['99211', '99215'],
  ['99218', '99220'],
  ['99221', '99223'],
  ['99224', '99226'],
  ['99231', '99233'],
  ['99234', '99236'],
  ['99238', '99239'],
  ['99241', '99245'],
  ['99251', '99255'],
  ['99281', '99285'],
  ['99304', '99306'],
  ['99307', '99310'],
  ['99315', '99316'],
  ['99341', '99345'],
  ['99347', '99350'],
  ['99381', '99387'],
  ['99391', '99397'],
  ['98000', '98003'],
  ['98004', '98007'],
  ['98008', '98011'],
  ['98012', '98015'],
]

function visitsOf(trails: readonly Trail[]): string[] {
  return trails.flatMap(({ trail }) =>
    trail.choices.flatMap(({ code, system }) => (system === 'cpt' && familyOf(code) !== undefined ? [code] : [])),
  )
}

function sharesOf(mine: readonly Trail[], peers: readonly Trail[]): VisitShare[] {
  const [own, others] = [visitsOf(mine), visitsOf(peers)]
  return [...new Set([...own, ...others.filter((code) => own.some((one) => familyOf(one) === familyOf(code)))])]
    .sort()
    .map((code) => {
      const visits = own.filter((one) => one === code).length
      const peerVisits = others.filter((one) => familyOf(one) === familyOf(code))
      const ownOfFamily = own.filter((one) => familyOf(one) === familyOf(code)).length
      return {
        family: familyOf(code) ?? '',
        code,
        visits,
        share: visits / ownOfFamily,
        peerShare:
          peerVisits.length === 0 ? undefined : peerVisits.filter((one) => one === code).length / peerVisits.length,
      }
    })
}

function familyOf(code: string): string | undefined {
  return FAMILIES.find(([first, last]) => first <= code && code <= last)?.join('-')
}
