import type { CodedCharge } from '../procedures/coded-charge.ts'
import { priceOf } from '../compliance/price.ts'
import type { Knowledge } from '../context.ts'
import type { CountedLine } from './count.ts'

/**
 * Splits the amount of a charge over the lines that it becomes: by the charge master's prices where it has all of them, else by units.
 * The shares add up to the amount, to the cent.
 */
export function shareAmount(
  { amountCents, serviceDate }: Pick<CodedCharge, 'amountCents' | 'serviceDate'>,
  lines: readonly CountedLine[],
  knowledge: Knowledge,
): number[] {
  const prices = lines.map(({ code, units }) => priceOf(code, units, serviceDate, knowledge) ?? 0)
  const weights = prices.every((price) => price > 0) ? prices : lines.map(({ units }) => units)
  return shareByWeight(amountCents, weights)
}

/** Whole cents in the proportion of weights; what rounding leaves goes to the first. */
export function shareByWeight(amountCents: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return weights.map((_, i) => (i === 0 ? amountCents : 0))
  const shares = weights.map((weight) => Math.floor((amountCents * weight) / total))
  const left = amountCents - shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share, i) => (i === 0 ? share + left : share))
}
