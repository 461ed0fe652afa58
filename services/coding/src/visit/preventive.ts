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
