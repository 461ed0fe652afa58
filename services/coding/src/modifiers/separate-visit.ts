import { daysBetween } from '@claimrail/domain'
import { isSeparateFromVisit } from '@claimrail/codesets'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import { preventiveStatus } from '../visit/preventive.ts'
import { has, isProfessional, type ModifierRule } from './modifier-step.ts'

const ALREADY_SAID = ['25', '57', '24', '27']

/**
 * 25 on an E/M on the day of a procedure, or beside a preventive visit, where the record itself shows that it was separate: it was
 * for a diagnosis that nothing else of the day was for. Where it does not show that, nothing is proposed, and scrubbing asks.
 */
export const separateVisit: ModifierRule = (charge, all) => {
  if (charge.facts.kind !== 'em' || !charge.areReasonsStated || has(charge, ...ALREADY_SAID)) return []
  const others = all.filter((one) => one !== charge && one.serviceDate === charge.serviceDate && isBeside(charge, one))
  const taken = new Set(others.flatMap((one) => one.reasons))
  if (others.length === 0 || charge.reasons.every((reason) => taken.has(reason))) return []
  const codes = [...new Set(others.map((one) => one.code))].join(', ')
  return [{ modifier: '25', reason: `for a diagnosis that ${codes} of the day was not for` }]
}

function isBeside(visit: CodedCharge, other: CodedCharge): boolean {
  if (isSeparateFromVisit(other.facts)) return true
  return isPreventive(other) && !isPreventive(visit)
}

function isPreventive({ code, facts }: CodedCharge): boolean {
  return (
    preventiveStatus(code) !== undefined || facts.visit === 'preventiveNew' || facts.visit === 'preventiveEstablished'
  )
}

const DECIDED =
  /\b(decision|decided|elected|agreed)\b.{0,40}\b(surgery|surgical|operat\w*|fixation|reduction|procedure|(closed|open) treatment)\b/i

/**
 * 57 on the E/M that decided for a procedure with a global period of 90 days, on its day or the day before: when a note says so, or
 * the record says that the patient is new, so that no earlier visit can have decided it.
 */
export const decisionForSurgery: ModifierRule = (charge, all, { encounter, facts }) => {
  if (charge.facts.kind !== 'em' || has(charge, ...ALREADY_SAID) || !isProfessional(charge)) return []
  const major = all.find((one) => one.facts.globalDays === 90 && isSameOrNextDay(charge.serviceDate, one.serviceDate))
  if (!major) return []
  if (encounter.notes.some(({ text }) => DECIDED.test(text))) {
    return [{ modifier: '57', reason: `a note says that the visit decided for ${major.code}` }]
  }
  if (facts.patientStatus !== 'new') return []
  return [{ modifier: '57', reason: `the patient is new, so this visit decided for ${major.code}` }]
}

function isSameOrNextDay(date: string, other: string): boolean {
  const days = daysBetween(date, other)
  return days === 0 || days === 1
}
