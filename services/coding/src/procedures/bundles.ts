import type { PairEdit } from '@claimrail/codesets'
import type { ComplianceFinding } from '@claimrail/domain'
import type { CodedCharge } from './coded-charge.ts'
import { BYPASSING, isDistinct } from '../modifiers/distinct.ts'
import { insideOf } from '../specialties/inside.ts'
import type { Billing, Reason, StepResult } from './billing.ts'

/** A code that is a part of another one of the same day. */
type Bundle = { part: CodedCharge; whole: CodedCharge; release?: string }

/**
 * Leaves out what is a part of something else that was charged: by the NCCI edits where a release of them is loaded, else by the starter facts.
 * An edit that a modifier may bypass leaves out only what the starter facts include too, and never a service that the record or the
 * charge tells apart; the rest is for scrubbing to ask. The charge rides on the line that includes it, so that no cent is lost.
 */
export function bundle(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const found = charges.flatMap((part) => wholeOf(part, charges, billing) ?? [])
  const bundles = found.map((one) => ({ ...one, whole: outermost(one, found) }))
  if (bundles.length === 0) return { charges }
  const parts = new Set(bundles.map(({ part }) => part))
  return {
    charges: charges.flatMap((charge) => (parts.has(charge) ? [] : [carrying(charge, bundles)])),
    findings: bundles.map(findingOf),
    reasons: bundles.map(reasonOf),
    releases: [...new Set(bundles.flatMap(({ release }) => release ?? []))],
  }
}

/** What holds the whole that holds the part, and so on; edits go one way only, so this ends. */
function outermost({ whole }: Bundle, all: readonly Bundle[]): CodedCharge {
  const next = all.find(({ part }) => part === whole)
  return next ? outermost(next, all) : whole
}

function wholeOf(part: CodedCharge, charges: readonly CodedCharge[], billing: Billing): Bundle | undefined {
  for (const whole of charges) {
    if (whole === part || whole.serviceDate !== part.serviceDate || whole.code === part.code) continue
    if ((whole.revenueCode === undefined) !== (part.revenueCode === undefined)) continue
    const isKnown = insideOf(whole).includes(part.code)
    const edit = editBetween(whole, part, billing)
    if (edit?.indicator === '0' && !isColumn1(part, whole, billing)) return { part, whole, release: edit.release }
    if (!isKnown || saysOther(part, whole)) continue
    if (edit === null || isDistinct(part, whole, billing)) continue
    return { part, whole, ...(edit ? { release: edit.release } : {}) }
  }
  const base = isTechnicalOnly(part, billing) && charges.find(({ code }) => part.facts.addonOf?.includes(code))
  return base ? { part, whole: base } : undefined
}

/** Add-ons that pay only for a practice's own staff: in a facility a clinician has no part in them (PC/TC indicator 3 of the fee schedule). */
const STAFF_ONLY = ['99153']

function isTechnicalOnly({ code, revenueCode, serviceDate }: CodedCharge, { encounter, context }: Billing): boolean {
  const place = context.codes.lookup('placeOfService', encounter.placeOfService, serviceDate)
  return revenueCode === undefined && STAFF_ONLY.includes(code) && place?.facts.facility === true
}

/** Modifiers of the part that let an edit be bypassed; the same side or site as that of the whole says nothing of the kind. */
function saysOther(part: CodedCharge, whole: CodedCharge): boolean {
  return part.modifiers.some((modifier) => BYPASSING.includes(modifier) && !whole.modifiers.includes(modifier))
}

/** Tables that name a pair in both orders are not followed in circles. */
function isColumn1(part: CodedCharge, whole: CodedCharge, billing: Billing): boolean {
  return editBetween(part, whole, billing)?.indicator === '0' && part.code < whole.code
}

/** The edit that makes `part` column 2 of `whole`; null when the tables are there and have none, undefined when they are not. */
function editBetween(whole: CodedCharge, part: CodedCharge, { context }: Billing): PairEdit | null | undefined {
  const table = whole.revenueCode === undefined ? 'practitioner' : 'outpatient'
  const edits = context.tables.pairs(table, whole.code, part.code, whole.serviceDate)
  if (edits === undefined) return undefined
  return (
    edits.find((edit) => edit.column1 === whole.code && edit.column2 === part.code && edit.indicator !== '9') ?? null
  )
}

function carrying(charge: CodedCharge, bundles: readonly Bundle[]): CodedCharge {
  const parts = bundles.filter(({ whole }) => whole === charge).map(({ part }) => part)
  if (parts.length === 0) return charge
  return {
    ...charge,
    amountCents: parts.reduce((sum, part) => sum + part.amountCents, charge.amountCents),
    otherChargeIds: [...(charge.otherChargeIds ?? []), ...parts.map((part) => part.chargeId)],
  }
}

function findingOf({ part, whole }: Bundle): ComplianceFinding {
  return {
    code: 'coding.bundled',
    path: part.path,
    billed: part.code,
    supported: whole.code,
    amountCents: part.amountCents,
  }
}

function reasonOf({ part, whole, release }: Bundle): Reason {
  const source = release === undefined ? '' : `, by ${release}`
  return {
    path: part.path,
    text: `left out: ${part.code} is a part of ${whole.code}${source}; its charge is on that line`,
  }
}
