import type { PayerOptions } from '../procedures/payer-options.ts'

const STEP_MINUTES = 15

/**
 * Prolonged services by their base visit: the minutes from which each further 15 are one unit. CPT counts from the minimum of the
 * longest visit (99417, 99418: AMA CPT 2023); Medicare from its maximum (G2212: fee schedule final rule of 2021, so 89 and 69 minutes), and
 * from minutes of its own for hospital, nursing facility and home (G0316 to G0318: final rule of 2023, Claims Processing Manual,
 * chapter 12, 30.6.15.3; the first unit at 90, 65, 110, 95, 85, 140 and 110).
 */
const PROLONGED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '99417': { '99205': 60, '99215': 40, '99245': 55, '99345': 75, '99350': 60 },
  '99418': { '99223': 75, '99233': 50, '99236': 85, '99255': 80, '99306': 50, '99310': 45 },
  G2212: { '99205': 74, '99215': 54 },
  G0316: { '99223': 75, '99233': 50, '99236': 95 },
  G0317: { '99306': 80, '99310': 70 },
  G0318: { '99345': 125, '99350': 95 },
}

export const PROLONGED_CODES: readonly string[] = Object.keys(PROLONGED)

const BY_SCHEME: Readonly<Record<PayerOptions['prolonged'], readonly string[]>> = {
  cpt: ['99417', '99418'],
  medicare: ['G2212', 'G0316', 'G0317', 'G0318'],
}

/** Whether minutes of the days before or after the visit count as well (the same section of the manual), so that those of its day are too few to judge by. */
export function countsDaysAround(code: string, base: string): boolean {
  return code === 'G0317' || code === 'G0318' || (code === 'G0316' && base === '99236')
}

/** Units of a prolonged service beside a visit; undefined when the two do not belong together. */
export function prolongedUnits(code: string, base: string, totalMinutes: number): number | undefined {
  const from = PROLONGED[code]?.[base]
  return from === undefined ? undefined : Math.max(0, Math.floor((totalMinutes - from) / STEP_MINUTES))
}

/** The prolonged service that a payer takes beside a visit; undefined when there is none. */
export function prolongedCodeFor(base: string, { prolonged }: PayerOptions): string | undefined {
  return BY_SCHEME[prolonged].find((code) => PROLONGED[code]?.[base] !== undefined)
}

const CRITICAL_CARE_FROM = 30
const FIRST_HOUR_TO = 74

/**
 * Critical care of a day: 99291 from 30 minutes; 99292 for each 30 more, of which CPT counts the first from minute 75 on and
 * Medicare only a whole half hour, so from minute 104 (fee schedule final rule of 2023).
 */
export function criticalCareUnits(
  minutes: number,
  from: PayerOptions['criticalCareFrom'],
): Record<'99291' | '99292', number> {
  const started = from === 75 ? 29 : 0
  return {
    '99291': minutes >= CRITICAL_CARE_FROM ? 1 : 0,
    '99292': Math.max(0, Math.floor((minutes - FIRST_HOUR_TO + started) / 30)),
  }
}
