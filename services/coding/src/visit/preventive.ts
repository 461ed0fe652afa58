import { PREVENTIVE_AGES } from '../specialties/pediatrics/ages.ts'

type Status = 'new' | 'established'

/** The preventive visit for whole years of age. */
export function preventiveCode(age: number, status: Status): string {
  const band = PREVENTIVE_AGES.find(({ upTo }) => age <= upTo)
  if (!band) throw new RangeError('an age is a number')
  return band[status]
}

/** Whether a preventive code is for new or known patients; undefined for any other code. */
export function preventiveStatus(code: string): Status | undefined {
  if (PREVENTIVE_AGES.some((band) => band.new === code)) return 'new'
  return PREVENTIVE_AGES.some((band) => band.established === code) ? 'established' : undefined
}

/** Whole years of age on a date. */
export function ageOn(birthDate: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years
}
