import type { Question } from './question.ts'

/** What coding asks about an encounter and its diagnoses. */
export const DIAGNOSIS_QUESTIONS = {
  'coding.self-pay': {
    owner: 'biller',
    reason: 'The patient has no coverage, so there is no claim to make.',
    fix: 'Send the patient a statement, or add the coverage.',
    asks: 'Is there a coverage, or does the patient pay?',
  },
  'coding.diagnosis-missing': {
    owner: 'provider',
    reason: 'The record names no diagnosis.',
    fix: 'State the condition that was treated.',
    asks: 'Which condition was treated or evaluated at this encounter?',
  },
  'coding.diagnosis-unclear': {
    owner: 'provider',
    reason: 'The words of the diagnosis fit no ICD-10-CM code, or more than one.',
    fix: 'State the condition in words or a code that mean exactly one.',
    asks: 'Which condition do the words of this diagnosis stand for?',
  },
  'coding.diagnosis-not-coded': {
    owner: 'coder',
    reason: 'The diagnosis is in a system that a claim can not carry, such as SNOMED CT.',
    fix: 'Choose the ICD-10-CM code that the record supports.',
    asks: 'Which ICD-10-CM code does the record support for this diagnosis?',
  },
  'coding.diagnosis-unknown': {
    owner: 'coder',
    reason: 'The ICD-10-CM code is in no release that is loaded for the date of service.',
    fix: 'Correct the code, or load the release that has it.',
    asks: 'Which ICD-10-CM code was meant?',
  },
  'coding.diagnosis-not-in-force': {
    owner: 'coder',
    reason: 'The ICD-10-CM code does not hold on the date of service.',
    fix: 'Choose the code that holds on that date.',
    asks: 'Which ICD-10-CM code of the date of service does the record support?',
  },
  'coding.diagnosis-not-billable': {
    owner: 'coder',
    reason: 'The ICD-10-CM code is a category; a claim needs a code below it.',
    fix: 'Choose the more specific code that the record supports.',
    asks: 'Which code below this category does the record support?',
  },
  'coding.diagnosis-side-unspecified': {
    owner: 'provider',
    reason: 'The diagnosis is coded without its side, and the code exists for each side.',
    fix: 'State which side of the body it is.',
    asks: 'Which side of the body was it?',
  },
  'coding.diagnosis-episode-unspecified': {
    owner: 'provider',
    reason: 'The code of the injury depends on whether this is active treatment, later care or a late effect.',
    fix: 'State which of them the encounter was for.',
    asks: 'Was this encounter for active treatment, for later care, or for a late effect?',
  },
  'coding.diagnosis-trimester-unspecified': {
    owner: 'provider',
    reason: 'The code depends on the trimester, and the record does not state it.',
    fix: 'State the trimester or the weeks of gestation.',
    asks: 'In which trimester was the patient at this encounter?',
  },
  'coding.diagnosis-side-contradicted': {
    owner: 'provider',
    reason: 'The code of the diagnosis says one side of the body and its words another.',
    fix: 'State which side of the body it is.',
    asks: 'Which side of the body was it?',
  },
  'coding.diagnosis-uncertain': {
    owner: 'provider',
    reason:
      'The diagnosis is stated as not certain, and at a visit only what is established is coded (ICD-10-CM guideline IV.H).',
    fix: 'State whether it was established; where it was not, the sign or symptom that was treated.',
    asks: 'Was the condition established at this encounter?',
  },
  'coding.diagnosis-denied': {
    owner: 'provider',
    reason: 'The words of the diagnosis deny the condition, or say that it is past.',
    fix: 'State whether the condition was there at this encounter, or what was treated instead.',
    asks: 'Was the condition there at this encounter?',
  },
  'coding.diagnosis-denied-in-notes': {
    owner: 'provider',
    reason: 'A note denies a condition that the diagnoses list, and no note says that it was there.',
    fix: 'State whether the condition was there, or correct the diagnoses.',
    asks: 'Was the condition there at this encounter?',
  },
  'coding.diagnosis-conflict': {
    owner: 'provider',
    reason: 'Two diagnoses are two kinds of one condition, of which a patient has one at a time.',
    fix: 'State which of them was there at this encounter.',
    asks: 'Which of these diagnoses was there at this encounter?',
  },
  'coding.diagnosis-review': {
    owner: 'coder',
    reason: 'The words of the diagnosis are near to a code, but not near enough to bill it without a coder.',
    fix: 'Choose the ICD-10-CM code that the record supports.',
    asks: 'Which ICD-10-CM code does the record support for this diagnosis?',
  },
  'coding.diagnosis-none-first': {
    owner: 'coder',
    reason: 'None of the diagnoses can be listed first: they are external causes, manifestations or statuses.',
    fix: 'Add the condition that was treated.',
    asks: 'Which condition was chiefly responsible for the services of this encounter?',
  },
} as const satisfies Record<string, Question>
