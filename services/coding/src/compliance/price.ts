import type { CodeSets } from '@claimrail/codesets'
import type { Knowledge } from '../context.ts'

/** What is priced: a code as billed, with the amount asked for it. */
export type Billed = { code: string; amountCents: number; units: number; serviceDate: string }

/**
 * What the practice would have asked for another code and units in the place of what it billed: by the relative values of the physician fee schedule
 * where a release is loaded, else by its own charge master. Undefined where neither knows.
 */
export function priceInstead(billed: Billed, code: string, units: number, knowledge: Knowledge): number | undefined {
  if (code === billed.code) return Math.round((billed.amountCents / billed.units) * units)
  const [is, instead] = [valueOf(billed.code, billed, knowledge), valueOf(code, billed, knowledge)]
  if (is && instead) return Math.round((billed.amountCents / billed.units) * (instead / is) * units)
  return priceOf(code, units, billed.serviceDate, knowledge)
}

/** What the practice asks for a code by its charge master, in cents; undefined where it has no price. */
export function priceOf(code: string, units: number, date: string, { codes }: Knowledge): number | undefined {
  const unitCents = pricesOf(codes, date).get(code)
  return unitCents === undefined ? undefined : Math.round(unitCents * units)
}

function valueOf(code: string, { serviceDate }: Billed, { tables }: Knowledge): number | undefined {
  return tables.fee(code, '', serviceDate)?.nonFacilityRvu
}

const MAX_DATES = 32
const prices = new WeakMap<CodeSets, Map<string, ReadonlyMap<string, number>>>()

/** Unit prices by procedure code, of the last dates asked for. */
function pricesOf(codes: CodeSets, date: string): ReadonlyMap<string, number> {
  const known = prices.get(codes) ?? new Map<string, ReadonlyMap<string, number>>()
  prices.set(codes, known)
  const found = known.get(date)
  if (found) return found
  const made = new Map<string, number>()
  for (const { facts } of codes.list('charge', date)) {
    if (facts.unitCents !== undefined) made.set(facts.procedureCode, facts.unitCents)
  }
  if (known.size >= MAX_DATES) known.delete([...known.keys()][0] as string)
  known.set(date, made)
  return made
}
