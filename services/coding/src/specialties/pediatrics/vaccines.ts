import type { Vaccine } from '../rules.ts'

const injected = (components: number, codes: string): Vaccine[] =>
  codes.split(' ').map((code) => ({ code, components, route: 'injection' }))

/** Products with the number of diseases, or of components, that they protect against: 90461 is for each beyond the first. */
export const VACCINES: readonly Vaccine[] = [
  ...injected(1, '90633 90647 90648 90651 90670 90671 90677 90686 90688 90713 90716 90734 90744'),
  ...injected(2, '90714'),
  ...injected(3, '90700 90707 90715'),
  ...injected(4, '90696 90710'),
  ...injected(5, '90698 90723'),
  ...injected(6, '90697'),
  { code: '90680', components: 1, route: 'mouth or nose' },
  { code: '90681', components: 1, route: 'mouth or nose' },
]

/** Administration with counselling up to 18 years: one for each product, and one for each component beyond its first. */
export const COUNSELLED = { each: '90460', component: '90461', upToAge: 18 } as const

/** Administration without it: one first of the day, each further one by its route. */
export const UNCOUNSELLED = {
  injection: { first: '90471', more: '90472' },
  'mouth or nose': { first: '90473', more: '90474' },
} as const
