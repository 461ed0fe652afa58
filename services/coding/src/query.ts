import { sumCents, type Encounter, type WorkItem } from '@claimrail/domain'

type Question = { owner: WorkItem['owner']; reason: string; fix: string }

/** Everything that coding asks a person instead of guessing: who is asked, why, and what closes it. */
export const QUERIES = {
  'coding.self-pay': {
    owner: 'biller',
    reason: 'The patient has no coverage, so there is no claim to make.',
    fix: 'Send the patient a statement, or add the coverage.',
  },
  'coding.diagnosis-missing': {
    owner: 'provider',
    reason: 'The record names no diagnosis.',
    fix: 'State the condition that was treated.',
  },
  'coding.diagnosis-unclear': {
    owner: 'provider',
    reason: 'The words of the diagnosis fit no ICD-10-CM code, or more than one.',
    fix: 'State the condition in words or a code that mean exactly one.',
  },
  'coding.diagnosis-not-coded': {
    owner: 'coder',
    reason: 'The diagnosis is in a system that a claim can not carry, such as SNOMED CT.',
    fix: 'Choose the ICD-10-CM code that the record supports.',
  },
  'coding.diagnosis-unknown': {
    owner: 'coder',
    reason: 'The ICD-10-CM code is in no release that is loaded for the date of service.',
    fix: 'Correct the code, or load the release that has it.',
  },
  'coding.diagnosis-not-in-force': {
    owner: 'coder',
    reason: 'The ICD-10-CM code does not hold on the date of service.',
    fix: 'Choose the code that holds on that date.',
  },
  'coding.diagnosis-not-billable': {
    owner: 'coder',
    reason: 'The ICD-10-CM code is a category; a claim needs a code below it.',
    fix: 'Choose the more specific code that the record supports.',
  },
  'coding.diagnosis-side-unspecified': {
    owner: 'provider',
    reason: 'The diagnosis is coded without its side, and the code exists for each side.',
    fix: 'State which side of the body it is.',
  },
  'coding.charge-unknown': {
    owner: 'biller',
    reason: 'The charge code is not in the charge master on the date of service.',
    fix: 'Add it to the charge master, or correct the charge.',
  },
  'coding.charge-not-coded': {
    owner: 'coder',
    reason: 'The charge has no CPT or HCPCS code and no charge code, only words or a code of another system.',
    fix: 'Choose the procedure code that the record supports.',
  },
  'coding.procedure-unknown': {
    owner: 'coder',
    reason: 'The procedure code is in no release that is loaded for the date of service.',
    fix: 'Correct the code, or load the release that has it.',
  },
  'coding.procedure-not-in-force': {
    owner: 'coder',
    reason: 'The procedure code does not hold on the date of service.',
    fix: 'Choose the code that holds on that date.',
  },
  'coding.modifier-unknown': {
    owner: 'coder',
    reason: 'A modifier is not known on the date of service.',
    fix: 'Correct or remove the modifier.',
  },
  'coding.pointer-invalid': {
    owner: 'coder',
    reason: 'A charge is for a diagnosis that the encounter does not have.',
    fix: 'Add the diagnosis, or point the charge at one that is there.',
  },
  'coding.visit-place': {
    owner: 'coder',
    reason: 'The kind of E/M does not fit where the visit took place.',
    fix: 'Correct the E/M code, or the class of the visit.',
  },
} as const satisfies Record<string, Question>

export type QueryCode = keyof typeof QUERIES

/** Something to ask, and the fields of the encounter that it speaks of. */
export type Query = { code: QueryCode; fields: readonly string[] }

/** The work item of one or more queries: the first leads, the codes of the others are named beside it. */
export function workItemOf(
  queries: readonly [Query, ...Query[]],
  encounter: Encounter,
): Omit<WorkItem, 'kind' | 'stage'> {
  const [first, ...rest] = queries
  const { owner, reason, fix } = QUERIES[first.code]
  const others = [...new Set(rest.map((query) => query.code))].filter((code) => code !== first.code)
  const payerId = encounter.coverages[0]?.payer.id
  return {
    owner,
    code: first.code,
    reason: others.length > 0 ? `${reason} Also asked: ${others.join(', ')}.` : reason,
    fix,
    fields: [...new Set(queries.flatMap((query) => query.fields))],
    ...(payerId === undefined ? {} : { payerId }),
    amountCents: sumCents(encounter.charges, (charge) => charge.amountCents),
  }
}
