type Status = 'new' | 'established'

/** Last year of age of each band, and its codes (CPT preventive medicine). */
const BANDS = [
  { upTo: 0, new: '99381', established: '99391' },
  { upTo: 4, new: '99382', established: '99392' },
  { upTo: 11, new: '99383', established: '99393' },
  { upTo: 17, new: '99384', established: '99394' },
  { upTo: 39, new: '99385', established: '99395' },
  { upTo: 64, new: '99386', established: '99396' },
  { upTo: Infinity, new: '99387', established: '99397' },
] as const

/** The preventive visit for whole years of age. */
export function preventiveCode(age: number, status: Status): string {
  const band = BANDS.find(({ upTo }) => age <= upTo)
  if (!band) throw new RangeError('an age is a number')
  return band[status]
}

/** Whether a preventive code is for new or known patients; undefined for any other code. */
export function preventiveStatus(code: string): Status | undefined {
  if (BANDS.some((band) => band.new === code)) return 'new'
  return BANDS.some((band) => band.established === code) ? 'established' : undefined
}

/** Whole years of age on a date. */
export function ageOn(birthDate: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years
}
