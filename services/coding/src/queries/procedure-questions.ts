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
  'coding.visit-patient-status': {
    owner: 'provider',
    reason: 'The code of the visit depends on whether the patient is new or established, and the record does not say.',
    fix: 'State whether the same specialty of the group saw the patient within the last three years.',
    asks: 'Was the patient seen by the same specialty of the group within the last three years?',
  },
  'coding.visit-risk': {
    owner: 'provider',
    reason: 'The level of the visit can not be reckoned: the risk of what was decided is not documented.',
    fix: 'Document the risk of the management that was decided on.',
    asks: 'Which risk did the management decided on at this visit carry?',
  },
  'coding.visit-facts': {
    owner: 'provider',
    reason: 'The level of the visit can not be reckoned: problems, data, risk or total time are not documented.',
    fix: 'Document the problems addressed, the data reviewed and the risk, or the total time on the date.',
    asks: 'Which problems were addressed, which data were reviewed, and how much time was spent on the date?',
  },
  'coding.visit-level': {
    owner: 'coder',
    reason: 'The level of the visit that was charged is not the one that the documented facts come to.',
    fix: 'Compare the record with both levels and choose the one that it supports.',
    asks: 'Which code does the record of this visit support?',
  },
  'coding.units-missing': {
    owner: 'provider',
    reason:
      'The units of a drug or a timed service can not be told: what was measured is missing or does not fit the code.',
    fix: 'Document the amount given and its unit, or the minutes spent.',
    asks: 'Which amount was given, or how many minutes were spent?',
  },
  'coding.waste-missing': {
    owner: 'provider',
    reason: 'A drug came from a single-dose container, and the record does not say whether any was thrown away.',
    fix: 'Document the amount thrown away, or that none was.',
    asks: 'How much of the single-dose container was thrown away, if any?',
  },
  'coding.units-differ': {
    owner: 'coder',
    reason: 'More units were charged than the measured minutes, dose or number come to.',
    fix: 'Compare the charge with the record and choose the units that it supports.',
    asks: 'Which number of units does the record support?',
  },
  'coding.charge-not-documented': {
    owner: 'coder',
    reason: 'A service was charged that is not among what the record says was done.',
    fix: 'Find its documentation, or take the charge out.',
    asks: 'Is this service documented elsewhere in the record?',
  },
  'coding.addon-without-base': {
    owner: 'coder',
    reason: 'An add-on code was charged without any of its base codes on the same day.',
    fix: 'Add the base code that the record supports, or remove the add-on.',
    asks: 'Which base code does the record support for this add-on, if any?',
  },
  'coding.procedure-disagrees': {
    owner: 'coder',
    reason:
      'The procedure is for another size, time, site, kind, device or part of care than its measure, its diagnosis or the words of the record.',
    fix: 'Compare the procedure and its diagnosis with the record and correct the one that it does not support.',
    asks: 'Which procedure code does the record support?',
  },
  'coding.test-parts': {
    owner: 'provider',
    reason: 'A test in a facility is billed by its parts, and the record does not say which of them the clinician did.',
    fix: 'State who supervised the test and who interpreted it.',
    asks: 'Which parts of this test did the clinician do?',
  },
  'coding.care-after': {
    owner: 'provider',
    reason: 'The procedure includes care afterwards, and the record does not say who gives it.',
    fix: 'State who follows the patient after the procedure.',
    asks: 'Who gives the care after this procedure?',
  },
  'coding.side-disagrees': {
    owner: 'provider',
    reason: 'The procedure says one side of the body and all of its diagnoses the other.',
    fix: 'State which side was treated; correct the diagnosis where it names the other one.',
    asks: 'Which side was treated?',
  },
  'coding.procedure-site': {
    owner: 'provider',
    reason:
      'Neither the words of the procedure nor its diagnoses say on which side, finger, toe or vessel it was done.',
    fix: 'State where on the body it was done.',
    asks: 'Where on the body was this procedure done?',
  },
  'coding.global-relation': {
    owner: 'provider',
    reason:
      'The service falls into the global period of an earlier procedure, and the record does not say how the two are related.',
    fix: 'State how this service relates to the earlier procedure.',
    asks: 'How does this service relate to the earlier procedure?',
  },
} as const satisfies Record<string, Question>
