import { chargeSchema, parseDollars, type Charge, type Diagnosis } from '@claimrail/domain'
import { hashOf } from '../canonical.ts'
import { requiredPart } from '../message.ts'
import { diagnosisIdOf, isIcd9, type Code } from '../vocabulary/code.ts'
import { firstOf, repetitionsOf, textOf, type Field } from './field.ts'
import { pathOf, type Segment } from './message.ts'
import { bestCodeOf, dateAt, numbered, type Numbered, type Source } from './source.ts'

export type Transactions = { charges: Charge[]; creditedChargeIds: string[] }

/** HL7 table 0017, and CR as many systems write a credit. */
const CHARGE = new Set(['CG'])
const CREDIT = new Set(['CD', 'CR'])
const MONEY_ONLY = new Set(['PY', 'AJ', 'CO'])

/** The charges and credits of FT1. Payments and adjustments of the source's own books are named and left out. */
export function transactionsOf(source: Source): Transactions {
  const told: Transactions = { charges: [], creditedChargeIds: [] }
  const seen = new Map<string, number>()
  for (const one of numbered(source, 'FT1')) {
    const at = placeIn(one)
    const type = textOf(one.segment, 6, source.message.delimiters)?.toUpperCase()
    if (!type) source.findings.faults.push({ code: 'missing', path: at(6) })
    else if (CHARGE.has(type)) addCharge(source, one, told.charges, seen)
    else if (CREDIT.has(type)) addCredit(source, one, told.creditedChargeIds)
    else if (MONEY_ONLY.has(type)) source.findings.incomplete.push({ code: 'unsupported-type', path: at(6) })
    else source.findings.faults.push({ code: 'unknown-code', path: at(6) })
  }
  return told
}

/** `listed`, and after it those that only FT1-19 names. */
export function withDiagnosesOfCharges(source: Source, listed: readonly Diagnosis[]): Diagnosis[] {
  const codes = numbered(source, 'FT1').flatMap(({ segment }) => diagnosisCodes(source, segment))
  const byId = new Map(codes.map((code): [string, Code] => [diagnosisIdOf(code), code]))
  const others = [...byId].filter(([id]) => listed.every((diagnosis) => diagnosis.id !== id))
  return [...listed, ...others.map(([id, code], i) => ({ id, ...code, rank: listed.length + i + 1 }))]
}

function placeIn({ sequence }: Numbered): (field: number) => string {
  return (field) => pathOf({ segment: 'FT1', sequence, field })
}

function addCredit(source: Source, one: Numbered, credits: string[]): void {
  const id = textOf(one.segment, 2, source.message.delimiters)
  if (id) credits.push(id)
  else source.findings.faults.push({ code: 'missing', path: placeIn(one)(2) })
}

function addCharge(source: Source, one: Numbered, charges: Charge[], seen: Map<string, number>): void {
  const { segment, sequence } = one
  const { delimiters } = source.message
  const at = placeIn(one)
  const units = unitsOf(textOf(segment, 10, delimiters))
  const content = {
    ...(procedureOf(source, one) ?? { system: undefined }),
    modifiers: modifiersOf(source, one),
    units,
    amountCents: amountOf(source, one, units),
    serviceDate: dateAt(source, textOf(segment, 4, delimiters), { segment: 'FT1', sequence, field: 4 }),
    diagnosisIds: [...new Set(diagnosisCodes(source, segment).map(diagnosisIdOf))],
    revenueCode: revenueCodeOf(firstOf(segment, 7, delimiters)),
  }
  const id = textOf(segment, 2, delimiters) ?? contentId(content, seen)
  const origins = {
    system: at(25),
    modifiers: at(26),
    units: at(10),
    amountCents: at(11),
    serviceDate: at(4),
    revenueCode: at(7),
  }
  const charge = requiredPart(chargeSchema, { id, ...content }, origins, source.findings)
  if (charge) charges.push(charge)
}

/** For a charge without FT1-2: the same charge said again is the same; said twice in one message it is two. */
function contentId(content: unknown, seen: Map<string, number>): string {
  const hash = hashOf(content)
  const count = (seen.get(hash) ?? 0) + 1
  seen.set(hash, count)
  return `${hash}-${count}`
}

/** FT1-25, else the PR1-3 that follows this FT1, else FT1-7. */
function procedureOf(source: Source, one: Numbered): Code | undefined {
  const { delimiters } = source.message
  const procedure = firstOf(one.segment, 25, delimiters) ?? firstOf(followingProcedure(source, one), 3, delimiters)
  return bestCodeOf(procedure, 'CPT') ?? bestCodeOf(firstOf(one.segment, 7, delimiters))
}

function modifiersOf(source: Source, one: Numbered): string[] {
  const { delimiters } = source.message
  const own = repetitionsOf(one.segment, 26, delimiters)
  const said = own.length ? own : repetitionsOf(followingProcedure(source, one), 16, delimiters)
  return said.map((field) => (field.component(1) ?? '').toUpperCase())
}

function followingProcedure(source: Source, { segment }: Numbered): Segment | undefined {
  const { segments } = source.message
  const after = segments.slice(segments.indexOf(segment) + 1)
  const next = after.findIndex(({ name }) => name === 'FT1')
  return after.slice(0, next < 0 ? undefined : next).find(({ name }) => name === 'PR1')
}

function diagnosisCodes(source: Source, segment: Segment): Code[] {
  return repetitionsOf(segment, 19, source.message.delimiters)
    .filter((field) => !isIcd9(field.component(3)))
    .map((field) => bestCodeOf(field, 'I10'))
    .filter((code) => code !== undefined)
}

function unitsOf(said: string | undefined): number {
  return said === undefined ? 1 : Number(said)
}

/** FT1-11, the extended amount; else FT1-12, the amount of one unit, times the units. US dollars only. */
function amountOf(source: Source, one: Numbered, units: number): number | undefined {
  const extended = moneyAt(source, one, 11)
  if (extended !== undefined) return extended
  const unit = moneyAt(source, one, 12)
  return unit === undefined ? undefined : Math.round(unit * units)
}

function moneyAt(source: Source, one: Numbered, field: number): number | undefined {
  const said = firstOf(one.segment, field, source.message.delimiters)
  if (!said) return undefined
  const path = placeIn(one)(field)
  const currency = said.component(1, 2) ?? 'USD'
  if (currency.toUpperCase() !== 'USD') source.findings.faults.push({ code: 'unknown-code', path })
  const amount = parseDollars(said.component(1) ?? '')
  if (amount === undefined) source.findings.faults.push({ code: 'wrong-format', path })
  return amount
}

/** A revenue code of the National Uniform Billing Committee in either half of FT1-7. */
function revenueCodeOf(field: Field | undefined): string | undefined {
  const at = [1, 4].find((start) => /^(NUBC|RC|UB04)$/i.test(field?.component(start + 2) ?? ''))
  return at ? field?.component(at)?.padStart(4, '0') : undefined
}
