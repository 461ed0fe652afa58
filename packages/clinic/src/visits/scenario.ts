import type { Random } from '../random.ts'

/** What a scenario may look at. */
export type Situation = {
  random: Random
  date: string
  /** Whole years of the patient on the date. */
  age: number
  /** Claim filing indicator of the first payer; undefined = self-pay. */
  filing: string | undefined
}

/** Something done in a visit. `reasons` are positions in the visit's diagnoses, most relevant first. */
export type Done = {
  code: string
  reasons: readonly number[]
  modifiers?: readonly string[]
  units?: number
  /** Set on what the hospital charges, not the clinician. */
  revenueCode?: string
  /** Days after the visit began. */
  day?: number
}

/** ICD-10-CM codes with their dot, first-listed first, and what was done. */
export type Findings = { diagnoses: readonly string[]; done: readonly Done[]; needsAuthorization?: boolean }

/** A kind of visit that a specialty sees. */
export type Scenario = {
  name: string
  weight: number
  ages: readonly [number, number]
  sex?: 'F' | 'M'
  /** Days of life, for a newborn. */
  bornDaysAgo?: readonly [number, number]
  /** CMS place of service; 11 office when left out. */
  place?: '11' | '21' | '22' | '24' | '10'
  /** New patients are sent by another clinician. */
  referred?: boolean
  find(situation: Situation): Findings
}

/** Something done for the first diagnosis, or the ones named. */
export function done(code: string, reasons: readonly number[] = [0], more: Omit<Done, 'code' | 'reasons'> = {}): Done {
  return { code, reasons, ...more }
}

/** A side and what it is called: modifier, and the digits that ICD-10-CM ends right and left with. */
export type SideChoice = { modifier: 'RT' | 'LT'; digit: '1' | '2' }
export function sideOf(random: Random): SideChoice {
  return random.pick([
    { modifier: 'RT', digit: '1' },
    { modifier: 'LT', digit: '2' },
  ] as const)
}
