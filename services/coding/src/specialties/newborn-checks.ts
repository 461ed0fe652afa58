import { daysBetween } from '@claimrail/domain'
import type { CodeSets } from '@claimrail/codesets'
import type { Coded } from '../diagnoses/outcome.ts'
import { NEWBORN_CHECKS } from './pediatrics/ages.ts'

const CHILD_CHECKS = ['Z00121', 'Z00129']

/**
 * A newborn's check under the code of the patient's days of age: age is a fact, not a judgement. Until 28 days it is never the check of a child
 * (Excludes1 at Z00.12). Other codes, and other ages, stand as they are.
 */
export function checkedAtAge(
  coded: readonly Coded[],
  birthDate: string,
  date: string,
  codes: CodeSets,
): readonly Coded[] {
  const days = daysBetween(birthDate, date)
  const right = NEWBORN_CHECKS.find(({ fromDay, toDay }) => fromDay <= days && days <= toDay)?.code
  if (right === undefined || codes.lookup('icd10cm', right, date)?.status !== 'inForce') return coded
  return coded.map((one) => {
    if (one.code === right || !isCheck(one.code)) return one
    const reason = `${one.code} is for another age: ${days} days`
    return { ...one, code: right, choice: { ...one.choice, code: right, reasons: [...one.choice.reasons, reason] } }
  })
}

function isCheck(code: string): boolean {
  return NEWBORN_CHECKS.some((check) => check.code === code) || CHILD_CHECKS.includes(code)
}
