import { yearsBetween, type Charge } from '@claimrail/domain'
import type { Billing } from '../procedures/billing.ts'
import { choiceOf, procedureNamed, type Chosen } from '../procedures/choose-procedure.ts'
import type { Query } from '../query.ts'
import { askedVisit, familyNameOf, type AskedVisit } from './asked-visit.ts'
import { familyNamed, type Family } from './families.ts'
import { preventiveCode } from './preventive.ts'
import { supportOf } from './support.ts'
import { missingFact, STATUS_QUESTION } from './visit-questions.ts'

/**
 * The code of a charge that says only that there was a visit: its level by the documented facts, its family by its words, the class of
 * the encounter and new or established. Undefined when the charge is no such visit.
 */
export function chooseVisit(charge: Charge, path: string, billing: Billing): Chosen | undefined {
  const asked = askedVisit(charge, billing.encounter.class)
  if (!asked) return undefined
  const level: Query = {
    code: 'coding.visit-level',
    fields: [`${path}.code`],
    about: `${charge.id}\n${charge.text ?? ''}`,
  }
  const answered = procedureNamed(billing.context.answers.to(level)?.value, charge.serviceDate, billing.context)
  if (answered?.facts.kind === 'em')
    return { procedure: answered, modifiers: [], choice: choiceOf(answered, path, 'answer') }
  const found = codeOf(asked, charge, billing)
  if ('ask' in found) return { ask: isUndetermined(found.ask, billing) ? level : found.ask }
  const procedure = procedureNamed(found.code, charge.serviceDate, billing.context)
  if (!procedure) return { ask: { code: 'coding.procedure-unknown', fields: [`${path}.code`] } }
  return { procedure, modifiers: [], choice: { ...choiceOf(procedure, path, 'documentation'), reasons: found.reasons } }
}

type Level = { code: string; reasons: string[] } | { ask: Query }

function codeOf(asked: AskedVisit, { serviceDate }: Charge, { encounter, facts, options }: Billing): Level {
  const status = asked.status ?? facts.patientStatus
  if (asked.kind === 'preventive') {
    if (status === undefined) return { ask: STATUS_QUESTION }
    const code = preventiveCode(yearsBetween(encounter.patient.birthDate, serviceDate), status)
    return { code, reasons: [`${code} is the preventive visit of the patient's age, ${status}`] }
  }
  const name = familyNameOf(asked, status, options.telehealthVisits && encounter.class === 'telehealth')
  if (name === undefined) return { ask: STATUS_QUESTION }
  const family = familyNamed(name, serviceDate)
  return family ? levelOf(family, { facts }) : { ask: { code: 'coding.visit-facts', fields: ['visit'] } }
}

function levelOf(family: Family, { facts }: Pick<Billing, 'facts'>): Level {
  const { support } = supportOf(family, facts)
  const row = support && support.from === support.to ? family.rows[support.from] : undefined
  return row && support ? { code: row.code, reasons: [...support.arithmetic] } : { ask: missingFact(facts) }
}

/** Whether the provider has said that the record can not tell; then a coder decides. */
function isUndetermined(query: Query, { context }: Billing): boolean {
  return context.answers.to(query)?.value === 'cannot-determine'
}
