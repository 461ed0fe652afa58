import type { Claim, ServiceLine } from '@claimrail/domain'
import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import type { PayerPack } from '../../packs/pack-schema.ts'
import type { Subject } from '../../subject.ts'
import { BY_PACK, byPack } from './by-pack.ts'

type Style = NonNullable<PayerPack['bilateral']>

/** A procedure of both sides: one line with 50, or a right and a left line that say the same otherwise. */
type BothSides =
  { at: number; line: ServiceLine } | { at: number; right: ServiceLine; left: ServiceLine; leftAt: number }

export const payerBilateral: Edit = {
  ...BY_PACK,
  id: 'payer-bilateral',
  severity: 'stop',
  owner: 'biller',
  wrong: 'A procedure of both sides is not written as the payer wants it.',
  fix: 'Write it with 50 or with RT and LT, as the payer’s rules say.',
  prevents: ['CARC.4', 'CARC.18'],
  check: (subject) =>
    byPack(
      subject,
      (pack) => pack.bilateral,
      (style) => {
        const both = bothSidesOf(subject)
        if (both.length === 0) return NOT_APPLICABLE
        return failAt(both.filter((one) => !isWritten(one, style)).map(({ at }) => `lines[${at}].modifiers`))
      },
    ),
  /** Not on a claim that repeats what an earlier payer said of each line. */
  repair(subject) {
    const { claim, pack } = subject
    if (!pack?.bilateral || claim.priorPayers.some(({ lines }) => lines.length > 0)) return undefined
    return rewritten(claim, bothSidesOf(subject), pack.bilateral)
  },
}

function bothSidesOf({ claim, lines }: Subject): BothSides[] {
  const isBilateral = (at: number) => lines[at]?.procedure?.facts.bilateral === true
  const taken = new Set<number>()
  return claim.lines.flatMap((line, at): BothSides[] => {
    if (!isBilateral(at) || taken.has(at)) return []
    if (line.modifiers.includes('50')) return line.units <= 2 ? [{ at, line }] : []
    if (line.units !== 1 || !sideOf(line)) return []
    const otherAt = claim.lines.findIndex((other, i) => i > at && !taken.has(i) && isOtherSide(line, other))
    const other = claim.lines[otherAt]
    if (!other) return []
    taken.add(otherAt)
    const [right, left] = sideOf(line) === 'RT' ? [line, other] : [other, line]
    return [{ at, right, left, leftAt: otherAt }]
  })
}

function sideOf({ modifiers }: ServiceLine): string | undefined {
  const sides = modifiers.filter((one) => one === 'RT' || one === 'LT')
  return sides.length === 1 ? sides[0] : undefined
}

/** The same service of the same day for the same reasons and price, on the other side. */
function isOtherSide(one: ServiceLine, other: ServiceLine): boolean {
  return (
    sideOf(other) !== undefined && sideOf(other) !== sideOf(one) && other.units === 1 && nameOf(one) === nameOf(other)
  )
}

function nameOf(line: ServiceLine): string {
  const modifiers = line.modifiers.filter((one) => one !== 'RT' && one !== 'LT')
  const { procedureCode, serviceDate, diagnosisPointers, revenueCode, chargeCents } = line
  return JSON.stringify([procedureCode, serviceDate, diagnosisPointers, revenueCode, chargeCents, modifiers])
}

function isWritten(both: BothSides, style: Style): boolean {
  if ('right' in both) return style === 'two lines with RT and LT'
  if (style === 'two lines with RT and LT') return false
  return both.line.units === (style === 'one line with 50' ? 1 : 2)
}

function rewritten(claim: Claim, all: readonly BothSides[], style: Style): Claim | undefined {
  const byLine = new Map(all.map((both) => [both.at, both]))
  const dropped = new Set(all.flatMap((both) => ('right' in both ? [both.leftAt] : [])))
  const lines = claim.lines.flatMap((line, at) => {
    const both = byLine.get(at)
    if (!both || isWritten(both, style)) return dropped.has(at) && style !== 'two lines with RT and LT' ? [] : [line]
    return style === 'two lines with RT and LT' ? split(line) : [joined(both, style)]
  })
  return { ...claim, lines: lines.map((line, i) => ({ ...line, number: i + 1 })) }
}

/** The right line carries the odd cent. */
function split(line: ServiceLine): ServiceLine[] {
  const half = Math.floor(line.chargeCents / 2)
  const sided = (side: string, chargeCents: number) => ({
    ...line,
    units: 1,
    chargeCents,
    modifiers: line.modifiers.map((one) => (one === '50' ? side : one)),
  })
  return [sided('RT', line.chargeCents - half), sided('LT', half)]
}

function joined(both: BothSides, style: Style): ServiceLine {
  const units = style === 'one line with 50' ? 1 : 2
  if ('line' in both) return { ...both.line, units }
  const { right, left } = both
  const modifiers = right.modifiers.map((one) => (one === 'RT' ? '50' : one))
  const chargeIds = [...new Set([...right.chargeIds, ...left.chargeIds])]
  return { ...right, modifiers, units, chargeIds, chargeCents: right.chargeCents + left.chargeCents }
}
