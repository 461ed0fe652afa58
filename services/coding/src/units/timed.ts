import type { PayerOptions } from '../procedures/payer-options.ts'

const UNIT = 15
/** More than half a unit of fifteen minutes. */
const STARTED = 8

/** A timed service of a day. `key` tells services apart. */
export type TimedService = { key: string; minutes: number }

/**
 * Units of fifteen-minute services of one day by the total of their minutes (Medicare Claims Processing Manual, chapter 5, 20.2):
 * the total decides how many units there are (8 min 1, 23 min 2, 38 min 3 ...); each service first has its whole quarter hours, the rest
 * goes one unit each to the services with the most minutes left over.
 */
export function dayTotalUnits(services: readonly TimedService[]): Map<string, number> {
  const total = services.reduce((sum, service) => sum + service.minutes, 0)
  const units = new Map(services.map(({ key, minutes }) => [key, Math.floor(minutes / UNIT)]))
  const whole = [...units.values()].reduce((sum, count) => sum + count, 0)
  const left = services
    .map(({ key, minutes }) => ({ key, minutes, rest: minutes % UNIT }))
    .sort((a, b) => b.rest - a.rest || b.minutes - a.minutes)
  const open = unitsOfTotal(total) - whole
  for (const { key } of left.slice(0, open)) units.set(key, (units.get(key) ?? 0) + 1)
  return units
}

/** 8 to 22 minutes are one unit, 23 to 37 two, and so on. */
export function unitsOfTotal(minutes: number): number {
  return Math.floor((minutes + UNIT - STARTED) / UNIT)
}

/**
 * Units of one timed service by the midpoint rule (CPT introduction, Time): a unit is reached when more than half of it has passed.
 * @param atLeast fewest minutes of the first unit, where a code says so
 */
export function midpointUnits(minutes: number, unit: number, atLeast = 0): number {
  if (minutes < atLeast) return 0
  return Math.max(0, Math.ceil(minutes / unit - 0.5))
}

/** Units of pooled services in the way of a payer. */
export function pooledUnits(services: readonly TimedService[], rule: PayerOptions['timedUnits']): Map<string, number> {
  if (rule === 'dayTotal') return dayTotalUnits(services)
  return new Map(services.map(({ key, minutes }) => [key, midpointUnits(minutes, UNIT)]))
}
