import type { ServiceLine } from '@claimrail/domain'

/** Distinct service (59, X{EPSU}), repeated service (76, 77), repeated laboratory test (91). */
const DISTINCT_OR_REPEATED = ['59', 'XE', 'XP', 'XS', 'XU', '76', '77', '91']

/** True when a modifier says that the line is meant beside others of the same procedure and day. */
export function isToldApart({ modifiers }: ServiceLine): boolean {
  return modifiers.some((modifier) => DISTINCT_OR_REPEATED.includes(modifier))
}
