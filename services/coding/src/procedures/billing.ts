import type { CodeChoice, CodingTrail, ComplianceFinding, Encounter, VisitFacts } from '@claimrail/domain'
import type { CodedCharge } from './coded-charge.ts'
import type { CodedDiagnoses } from '../code-diagnoses.ts'
import type { CodingContext } from '../context.ts'
import type { Query } from '../query.ts'
import { factsOf } from '../visit/visit-questions.ts'
import { documentedIn, historyIn, type Documented } from './documented.ts'
import { payerOptionsOf, type PayerOptions } from './payer-options.ts'

/** What every step from charges to lines may look at. */
export type Billing = {
  encounter: Encounter
  diagnoses: CodedDiagnoses
  context: CodingContext
  options: PayerOptions
  /** Facts of the visit, with what was answered where the record was silent. */
  facts: VisitFacts
  /** What the record says was done, on the days of the encounter and before them. */
  documented: readonly Documented[]
  history: readonly Documented[]
}

/** A reason to keep beside the code of a charge, by the charge's path. */
export type Reason = { path: string; text: string }

/** What a step made of the charges, and what it has to say. Left out = nothing. */
export type StepResult = {
  charges: readonly CodedCharge[]
  queries?: readonly Query[]
  findings?: readonly ComplianceFinding[]
  modifiers?: CodingTrail['modifiers']
  reasons?: readonly Reason[]
  choices?: readonly CodeChoice[]
  visit?: CodingTrail['visit']
  releases?: readonly string[]
}

/** A step from charges to lines: pure. */
export type Step = (charges: readonly CodedCharge[], billing: Billing) => StepResult

export function billingOf(encounter: Encounter, diagnoses: CodedDiagnoses, context: CodingContext): Billing {
  return {
    encounter,
    diagnoses,
    context,
    options: payerOptionsOf(encounter),
    facts: factsOf(encounter, context.answers),
    documented: documentedIn(encounter, context),
    history: historyIn(encounter, context),
  }
}

/** Runs steps one after another over the charges and gathers what they say. */
export function runSteps(
  first: StepResult,
  steps: readonly Step[],
  billing: Billing,
): Required<Omit<StepResult, 'visit'>> & Pick<StepResult, 'visit'> {
  const results = [first]
  for (const step of steps) results.push(step((results.at(-1) as StepResult).charges, billing))
  const visit = results.findLast((result) => result.visit !== undefined)?.visit
  return {
    charges: (results.at(-1) as StepResult).charges,
    queries: results.flatMap(({ queries }) => queries ?? []),
    findings: results.flatMap(({ findings }) => findings ?? []),
    modifiers: results.flatMap(({ modifiers }) => modifiers ?? []),
    reasons: results.flatMap(({ reasons }) => reasons ?? []),
    choices: results.flatMap(({ choices }) => choices ?? []),
    releases: results.flatMap(({ releases }) => releases ?? []),
    ...(visit === undefined ? {} : { visit }),
  }
}
