import type { SpecialtyRules } from '../rules.ts'

/** Preventive visits and vaccines are stated by age and product, in files of their own. */
export const PEDIATRICS: SpecialtyRules = {
  inside: [
    // Oximetry is paid for only where nothing else is (fee schedule, status T).
    { wholes: ['94640'], parts: ['94760'] },
    // Screening by instrument holds the chart of letters (NCCI pair, indicator 0).
    { wholes: ['99177'], parts: ['99173'] },
  ],
}
