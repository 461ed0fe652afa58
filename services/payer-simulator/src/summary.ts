import type { Receipt } from './receive.ts'

/** What a payer has done since it was started. */
export type Summary = {
  files: number
  claims: number
  rejected: number
  duplicate: number
  denied: number
  paid: number
  voided: number
  /** Claims that a later 835 takes back and pays anew. */
  reviewed: number
  /** Paid and taken back, over all 835s. */
  paidCents: number
  answers: number
}

export const NO_SUMMARY: Summary = {
  files: 0,
  claims: 0,
  rejected: 0,
  duplicate: 0,
  denied: 0,
  paid: 0,
  voided: 0,
  reviewed: 0,
  paidCents: 0,
  answers: 0,
}

export function addToSummary(summary: Summary, { decisions, answers }: Receipt): Summary {
  const next = { ...summary, files: summary.files + 1, answers: summary.answers + answers.length }
  for (const { decision } of decisions) {
    next.claims += 1
    next[decision.result] += 1
    if (decision.later.length > 0) next.reviewed += 1
    for (const { paidCents } of [...decision.payments, ...decision.later]) next.paidCents += paidCents
  }
  return next
}
