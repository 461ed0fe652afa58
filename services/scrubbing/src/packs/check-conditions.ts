import { conditionOf, ConditionFault } from '../expressions/condition.ts'
import type { Scope } from '../expressions/language.ts'
import type { PayerPack } from './pack-schema.ts'

type Place = { path: PropertyKey[]; text: string | undefined; scope: Scope }

/** The first condition of a pack that can not be used: where it stands, and why. */
export function conditionFault(pack: PayerPack): { path: PropertyKey[]; reason: string } | undefined {
  for (const { path, text, scope } of conditionsOf(pack)) {
    try {
      if (text !== undefined) conditionOf(text, scope)
    } catch (error) {
      if (error instanceof ConditionFault) return { path, reason: error.message }
      throw error
    }
  }
  return undefined
}

function conditionsOf({ required, authorization, referral, attachments, rules }: PayerPack): Place[] {
  return [
    ...(required ?? []).map(({ when }, i) => place(['required', i, 'when'], when, 'claim')),
    place(['authorization', 'when'], authorization?.when, 'line'),
    place(['referral', 'when'], referral?.when, 'line'),
    ...(attachments ?? []).map(({ when }, i) => place(['attachments', i, 'when'], when, 'line')),
    ...(rules ?? []).flatMap(({ of, when, expect }, i) => [
      place(['rules', i, 'when'], when, of),
      place(['rules', i, 'expect'], expect, of),
    ]),
  ]
}

function place(path: PropertyKey[], text: string | undefined, scope: Scope): Place {
  return { path, text, scope }
}
