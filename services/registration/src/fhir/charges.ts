import { chargeSchema, type Charge } from '@claimrail/domain'
import { requiredPart } from '../message.ts'
import { diagnosisIdOf, type Code } from '../vocabulary/code.ts'
import { diagnosesBySequence } from './diagnoses.ts'
import type { ClaimItem, ClaimLike, Money } from './resource.ts'
import type { Located } from './resource-index.ts'
import { bestCodeOf, codeIn, hasCode, originsIn, refuse, type Read, type Source } from './source.ts'
import { dateOf } from './time.ts'

export type ClaimAt = { located: Located; resource: ClaimLike }
export type Transactions = { charges: Charge[]; creditedChargeIds: string[] }

/** True for a claim that asks for payment of a service: not a pharmacy claim, not a question to the payer. */
export function isServiceClaim({ resource }: ClaimAt): boolean {
  const { use = 'claim', type } = resource
  return use === 'claim' && !hasCode(type, 'pharmacy', 'vision')
}

/** The charges of claims; `start` is the day of service where a claim names none. */
export function transactionsOfClaims(
  source: Source,
  claims: readonly ClaimAt[],
  start: string | undefined,
): Transactions {
  const told: Transactions = { charges: [], creditedChargeIds: [] }
  for (const claim of claims) {
    const { status = 'active' } = claim.resource
    if (status === 'active') told.charges.push(...chargesOfClaim(source, claim, start))
    else if (status === 'cancelled' || status === 'entered-in-error') told.creditedChargeIds.push(...itemIds(claim))
    else if (status !== 'draft') refuse(source, 'unknown-code', claim.located, 'status')
  }
  return told
}

function itemIds(claim: ClaimAt): string[] {
  return (claim.resource.item ?? []).map((item) => itemId(claim, item))
}

function itemId({ resource }: ClaimAt, { sequence }: ClaimItem): string {
  return `${resource.identifier?.[0]?.value ?? resource.id ?? ''}-${sequence}`
}

type NumberedItem = { item: ClaimItem; place: number }

function chargesOfClaim(source: Source, claim: ClaimAt, start: string | undefined): Charge[] {
  const diagnoses = diagnosesBySequence(source, claim)
  const items = servicesOf(claim, diagnoses)
  const amounts = amountsOf(source, claim, items)
  return items
    .map((one, i) => chargeOfClaimItem(source, claim, one, { diagnoses, amount: amounts[i], start }))
    .filter((charge) => charge !== undefined)
}

/** Revenue code 0001: not a service but the total of the others. */
const TOTAL_LINE = '0001'

/** Items without total lines, and without those that have no price and only say a diagnosis of the claim again (Synthea). */
function servicesOf({ resource }: ClaimAt, diagnoses: ReadonlyMap<number, Code>): NumberedItem[] {
  const ids = new Set([...diagnoses.values()].map(diagnosisIdOf))
  const items = (resource.item ?? []).map((item, place) => ({ item, place }))
  return items.filter(({ item }) => {
    if (revenueCodeOf(item) === TOTAL_LINE) return false
    const code = bestCodeOf(item.productOrService ?? item.service)
    return item.net || item.unitPrice || !code || !ids.has(diagnosisIdOf(code))
  })
}

type ClaimFacts = { diagnoses: ReadonlyMap<number, Code>; amount: number | undefined; start: string | undefined }

function chargeOfClaimItem(source: Source, claim: ClaimAt, { item, place }: NumberedItem, facts: ClaimFacts) {
  const served = item.servicedDate ?? item.servicedPeriod?.start ?? claim.resource.billablePeriod?.start ?? facts.start
  const named = (item.diagnosisSequence ?? []).map((sequence) => facts.diagnoses.get(sequence))
  const candidate = {
    id: itemId(claim, item),
    ...(procedureOf(item) ?? { system: undefined }),
    modifiers: modifiersOf(item),
    units: item.quantity?.value ?? 1,
    amountCents: facts.amount,
    serviceDate: served && dateOf(served),
    diagnosisIds: [...new Set(named.filter((code) => code !== undefined).map(diagnosisIdOf))],
    revenueCode: revenueCodeOf(item),
  }
  const at = (element: string) => `item[${place}].${element}`
  const origins = originsIn(claim.located, {
    id: at('sequence'),
    system: at('productOrService'),
    modifiers: at('modifier'),
    units: at('quantity.value'),
    amountCents: at('net'),
    serviceDate: at('servicedDate'),
    revenueCode: at('revenue'),
  })
  return requiredPart(chargeSchema, candidate, origins, source.findings)
}

/** An institutional line may have a revenue code and no procedure. */
function procedureOf({ productOrService, service, revenue }: ClaimItem): Code | undefined {
  const procedure = bestCodeOf(productOrService ?? service)
  if (procedure || !revenue) return procedure
  const words = revenue.text ?? revenue.coding?.find(({ display }) => display)?.display
  return { system: 'text', ...(words && { text: words }) }
}

function modifiersOf({ modifier = [] }: ClaimItem): string[] {
  const codes = modifier.flatMap((concept) => concept.coding?.[0]?.code ?? concept.text ?? [])
  return [...new Set(codes.map((code) => code.trim().toUpperCase()))]
}

function revenueCodeOf({ revenue }: ClaimItem): string | undefined {
  const code = codeIn([revenue], 'nubc') ?? codeIn([revenue], 'rev') ?? revenue?.coding?.[0]?.code
  return code?.padStart(4, '0')
}

/** Cents of each item. One single item without a price of its own has what the others leave of the claim's total. */
function amountsOf(
  source: Source,
  { located, resource }: ClaimAt,
  items: readonly NumberedItem[],
): (number | undefined)[] {
  const amounts = items.map(({ item, place }) => amountOf(source, located, item, place))
  const total = centsAt(source, located, resource.total, 'total')
  const open = amounts.filter((amount) => amount === undefined).length
  if (open !== 1 || total === undefined) return amounts
  const rest = total - amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0)
  return rest < 0 ? amounts : amounts.map((amount) => amount ?? rest)
}

function amountOf(source: Source, located: Located, item: ClaimItem, i: number): number | undefined {
  const at = (element: string) => `item[${i}].${element}`
  const net = centsAt(source, located, item.net, at('net'))
  if (net !== undefined) return net
  const unit = centsAt(source, located, item.unitPrice, at('unitPrice'))
  if (unit !== undefined) return Math.round(unit * (item.quantity?.value ?? 1))
  const submitted = item.adjudication?.find(({ category }) => category.coding?.some(({ code }) => isSubmitted(code)))
  return centsAt(source, located, submitted?.amount, at('adjudication'))
}

/** The amount that was billed: C4BB and HL7 `submitted`, CMS line and revenue center charges. */
function isSubmitted(code: string | undefined): boolean {
  return /^submitted$|(_sbmtd_chrg_amt|_tot_chrg_amt)$/.test((code ?? '').toLowerCase())
}

/** Money as integer cents; less than a cent or another currency refuses the message. */
function centsAt(source: Source, located: Located, money: Money | undefined, element: string): number | undefined {
  if (money?.value === undefined) return undefined
  const cents = Math.round(money.value * 100)
  if (Math.abs(money.value * 100 - cents) > 0.001) refuse(source, 'wrong-format', located, `${element}.value`)
  if ((money.currency ?? 'USD') !== 'USD') refuse(source, 'unknown-code', located, `${element}.currency`)
  return cents
}

const BILLABLE = new Set(['billable', 'billed'])
const CREDITED = new Set(['not-billable', 'aborted', 'entered-in-error'])
const UNDECIDED = new Set(['planned', 'unknown'])

/** The charges of ChargeItems, for an encounter without a claim. */
export function transactionsOfChargeItems(
  source: Source,
  items: readonly Read<'ChargeItem'>[],
  start: string | undefined,
): Transactions {
  const told: Transactions = { charges: [], creditedChargeIds: [] }
  for (const item of items) {
    const { status = '' } = item.resource
    if (BILLABLE.has(status)) {
      const charge = chargeOfItem(source, item, start)
      if (charge) told.charges.push(charge)
    } else if (CREDITED.has(status)) told.creditedChargeIds.push(chargeItemId(item))
    else if (!UNDECIDED.has(status)) refuse(source, status ? 'unknown-code' : 'missing', item.located, 'status')
  }
  return told
}

function chargeItemId({ resource }: Read<'ChargeItem'>): string {
  return resource.identifier?.[0]?.value ?? resource.id ?? ''
}

function chargeOfItem(source: Source, item: Read<'ChargeItem'>, start: string | undefined): Charge | undefined {
  const { located, resource } = item
  const served = resource.occurrenceDateTime ?? resource.occurrencePeriod?.start ?? start
  const reasons = (resource.reason ?? []).map(bestCodeOf).filter((code) => code !== undefined)
  const candidate = {
    id: chargeItemId(item),
    ...(bestCodeOf(resource.code) ?? { system: undefined }),
    modifiers: [],
    units: resource.quantity?.value ?? 1,
    amountCents: centsAt(source, located, resource.priceOverride, 'priceOverride'),
    serviceDate: served && dateOf(served),
    diagnosisIds: [...new Set(reasons.map(diagnosisIdOf))],
  }
  const origins = originsIn(located, {
    id: 'identifier',
    system: 'code',
    units: 'quantity.value',
    amountCents: 'priceOverride',
    serviceDate: 'occurrenceDateTime',
  })
  return requiredPart(chargeSchema, candidate, origins, source.findings)
}
