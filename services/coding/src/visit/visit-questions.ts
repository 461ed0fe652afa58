import type { Encounter, VisitFacts } from '@claimrail/domain'
import type { Answers, Query } from '../query.ts'

/** Questions whose answers are facts of the visit. */
export const STATUS_QUESTION: Query = {
  code: 'coding.visit-patient-status',
  fields: ['visit.patientStatus'],
  choices: ['established', 'new', 'cannot-determine'],
}
const RISK_QUESTION: Query = {
  code: 'coding.visit-risk',
  fields: ['visit.risk'],
  choices: ['minimal', 'low', 'moderate', 'high', 'cannot-determine'],
}
const FACTS_QUESTION: Query = { code: 'coding.visit-facts', fields: ['visit'] }

const STATUSES = ['new', 'established'] as const
const RISKS = ['minimal', 'low', 'moderate', 'high'] as const

/** The facts of the visit with what was answered where the record was silent; the record itself is never overruled. */
export function factsOf({ visit = {} }: Pick<Encounter, 'visit'>, answers: Answers): VisitFacts {
  const status = STATUSES.find((one) => one === answers.to(STATUS_QUESTION)?.value)
  const risk = RISKS.find((one) => one === answers.to(RISK_QUESTION)?.value)
  return {
    ...(status === undefined ? {} : { patientStatus: status }),
    ...(risk === undefined ? {} : { risk }),
    ...visit,
  }
}

/** What to ask for so that a level can be reckoned: the risk when it alone is missing, else the facts themselves. */
export function missingFact({ problems, data, risk }: VisitFacts): Query {
  const isOnlyRiskMissing = risk === undefined && problems !== undefined && problems.length > 0 && data !== undefined
  return isOnlyRiskMissing ? RISK_QUESTION : FACTS_QUESTION
}
