import type { Claim, ServiceLine } from '@claimrail/domain'
import type { Ports } from './ports.ts'
import { allEventsOf, isWithin, type Within } from './read-events.ts'

/** A day on which a clinician billed more time than it has, over all patients. */
export type ImpossibleDay = {
  clinicianNpi: string
  date: string
  minutes: number
  claims: number
  /** A few of the claims, longest first. */
  examples: readonly string[]
}

const MINUTES_OF_A_DAY = 24 * 60
const EXAMPLES = 5

type Timed = { patientControlNumber: string; minutes: number }

/**
 * Adds up the time of professional claims as they were last coded, by rendering clinician and date of service, and gives the days of more than 24
 * hours, longest first (Medicare Program Integrity Manual, chapter 4). An edit sees one patient's claims; this sees all.
 * @param minutesOf time that a line takes; 0 where it takes none that is known
 * @param within business time of coding: from `since` on, before `until`
 */
export async function impossibleDays(
  ports: Ports,
  minutesOf: (line: ServiceLine) => number,
  within: Within = {},
): Promise<ImpossibleDay[]> {
  const latest = new Map<string, Claim>()
  for await (const { at, data: claim } of allEventsOf(ports, 'claim.coded')) {
    if (!isWithin(at, within) || claim.kind !== 'professional' || claim.payerPlace > 0) continue
    latest.set(claim.patientControlNumber, claim)
  }
  return [...timedByDay(latest.values(), minutesOf)].flatMap(dayOf).sort((a, b) => b.minutes - a.minutes)
}

function timedByDay(claims: Iterable<Claim>, minutesOf: (line: ServiceLine) => number): Map<string, Timed[]> {
  const days = new Map<string, Timed[]>()
  for (const { patientControlNumber, frequencyCode, rendering, lines } of claims) {
    if (frequencyCode === '8') continue
    for (const [date, own] of Map.groupBy(lines, (line) => line.serviceDate)) {
      const minutes = own.reduce((sum, line) => sum + minutesOf(line), 0)
      if (minutes === 0) continue
      const key = `${rendering.npi} ${date}`
      const timed = days.get(key) ?? []
      timed.push({ patientControlNumber, minutes })
      days.set(key, timed)
    }
  }
  return days
}

function dayOf([key, timed]: [string, Timed[]]): ImpossibleDay[] {
  const minutes = timed.reduce((sum, one) => sum + one.minutes, 0)
  if (minutes <= MINUTES_OF_A_DAY) return []
  const [clinicianNpi = '', date = ''] = key.split(' ')
  const longest = timed.toSorted((a, b) => b.minutes - a.minutes).slice(0, EXAMPLES)
  return [
    { clinicianNpi, date, minutes, claims: timed.length, examples: longest.map((one) => one.patientControlNumber) },
  ]
}
