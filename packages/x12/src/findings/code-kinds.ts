import type { FindingKind } from './kind.ts'

const outside = { snip: 5, severity: 'error', category: 'A7', ik4: 'I12' } as const

/** Codes that others keep (SNIP 5) and what one partner asks for (SNIP 7). */
export const codeKinds = {
  'npi-check-digit': {
    ...outside,
    sentence: 'The NPI in {at} fails its check digit, or does not begin with 1 or 2.',
    todo: 'Look the NPI up in NPPES.',
    status: '562',
  },
  'tax-id-format': {
    ...outside,
    snip: 2,
    sentence: '{at} is no tax number of nine digits.',
    todo: 'Write the nine digits without a hyphen.',
    status: '128',
  },
  'state-unknown': {
    ...outside,
    sentence: '{at} is no state, territory or province.',
    todo: 'Write the two letters of the state.',
    status: '126',
  },
  'postal-code-format': {
    ...outside,
    severity: 'warning',
    sentence: '{at} is no ZIP code of five or nine digits.',
    todo: 'Write five or nine digits.',
    status: '126',
  },
  'postal-code-incomplete': {
    ...outside,
    severity: 'warning',
    sentence: '{at} has five digits; the ZIP code of a billing provider has nine.',
    todo: 'Write all nine digits of the ZIP code.',
    status: '126',
  },
  'icd9-used': {
    ...outside,
    sentence: '{at} says ICD-9 for a service after 2015-09-30, the last day it was in force.',
    todo: 'Code in ICD-10-CM, with the qualifiers ABK, ABF and so on.',
    status: '255',
  },
  'icd9-of-its-day': {
    ...outside,
    severity: 'warning',
    sentence: '{at} says ICD-9, which was right on the day of service and is taken by hardly anyone today.',
    todo: 'Nothing, when the claim is an old one.',
    status: '255',
  },
  'diagnosis-format': {
    ...outside,
    sentence: '{at} does not have the form of a diagnosis code.',
    todo: 'Write the code without its point, with all its characters.',
    status: '255',
  },
  'procedure-format': {
    ...outside,
    sentence: '{at} does not have the form of a procedure code.',
    todo: 'Write the five characters of the code.',
    status: '454',
  },
  'modifier-format': {
    ...outside,
    sentence: '{at} does not have the form of a modifier.',
    todo: 'Write two letters or digits.',
    status: '453',
  },
  'revenue-code-format': {
    ...outside,
    sentence: '{at} does not have the form of a revenue code.',
    todo: 'Write four digits.',
    status: '455',
  },
  'taxonomy-format': {
    ...outside,
    sentence: '{at} does not have the form of a taxonomy code.',
    todo: 'Write the ten characters of the code.',
    status: '145',
  },
  'place-of-service-format': {
    ...outside,
    sentence: '{at} does not have the form of a place of service.',
    todo: 'Write two digits.',
    status: '249',
  },
  'type-of-bill-format': {
    ...outside,
    sentence: '{at} does not have the form of a type of bill.',
    todo: 'Write the two digits of facility and care.',
    status: '228',
  },
  'adjustment-reason-format': {
    ...outside,
    sentence: '{at} does not have the form of a claim adjustment reason.',
    todo: 'Write the code without its group.',
    status: '286',
  },
  'remark-format': {
    ...outside,
    sentence: '{at} does not have the form of a remark code.',
    todo: 'Write M, MA or N and the number.',
  },
  'status-code-format': {
    ...outside,
    sentence: '{at} does not have the form of a claim status code or category.',
    todo: 'Write the category as it is in its list, such as A7 or F3F, and the status as digits.',
  },
  'code-unknown': {
    ...outside,
    sentence: 'No release of its list has the code in {at}.',
    todo: 'Look the code up.',
  },
  'code-not-in-force': {
    ...outside,
    sentence: 'The code in {at} was not in force on its day.',
    todo: 'Use the code that was in force on the day of service.',
  },
  'code-not-billable': {
    ...outside,
    sentence: 'The code in {at} is a heading, not a code to bill.',
    todo: 'Code to the last character.',
  },
  'partner-required': {
    ...outside,
    snip: 7,
    category: 'A6',
    sentence: 'The partner requires {need}.',
    todo: 'See the rules of the partner.',
  },
  'partner-forbidden': {
    ...outside,
    snip: 7,
    sentence: 'The partner does not take {need}.',
    todo: 'See the rules of the partner.',
  },
  'partner-value': {
    ...outside,
    snip: 7,
    sentence: 'The partner does not take the code in {at}.',
    todo: 'See the rules of the partner.',
  },
  'partner-pattern': {
    ...outside,
    snip: 7,
    sentence: 'The value in {at} does not have the form that the partner asks for.',
    todo: 'See the rules of the partner.',
  },
} as const satisfies Record<string, FindingKind>
