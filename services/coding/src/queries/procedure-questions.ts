import type { Question } from './question.ts'

/** What coding asks about charges, procedures, modifiers and visits. */
export const PROCEDURE_QUESTIONS = {
  'coding.charge-unknown': {
    owner: 'biller',
    reason: 'The charge code is not in the charge master on the date of service.',
    fix: 'Add it to the charge master, or correct the charge.',
    asks: 'Which CPT or HCPCS code does this charge code stand for?',
  },
  'coding.charge-not-coded': {
    owner: 'coder',
    reason: 'The charge has no CPT or HCPCS code and no charge code, only words or a code of another system.',
    fix: 'Choose the procedure code that the record supports.',
    asks: 'Which CPT or HCPCS code does the record support for this charge?',
  },
  'coding.procedure-unknown': {
    owner: 'coder',
    reason: 'The procedure code is in no release that is loaded for the date of service.',
    fix: 'Correct the code, or load the release that has it.',
    asks: 'Which CPT or HCPCS code was meant?',
  },
  'coding.procedure-not-in-force': {
    owner: 'coder',
    reason: 'The procedure code does not hold on the date of service.',
    fix: 'Choose the code that holds on that date.',
    asks: 'Which CPT or HCPCS code of the date of service does the record support?',
  },
  'coding.modifier-unknown': {
    owner: 'coder',
    reason: 'A modifier is not known on the date of service.',
    fix: 'Correct or remove the modifier.',
    asks: 'Which modifiers does the record support for this charge?',
  },
  'coding.pointer-invalid': {
    owner: 'coder',
    reason: 'A charge is for a diagnosis that the encounter does not have.',
    fix: 'Add the diagnosis, or point the charge at one that is there.',
    asks: 'Which of the diagnoses was this charge for?',
  },
  'coding.visit-place': {
    owner: 'coder',
    reason: 'The kind of E/M does not fit where the visit took place.',
    fix: 'Correct the E/M code, or the class of the visit.',
    asks: 'Which kind of visit took place, and where?',
  },
} as const satisfies Record<string, Question>
