import type { Billing, StepResult } from '../procedures/billing.ts'
import { sidesOfReasons } from '../modifiers/side-of-reasons.ts'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import type { Query } from '../query.ts'
import { MIRRORED } from './orthopedics/laterality.ts'

type Side = 'left' | 'right'

/**
 * A procedure on one side for diagnoses that are all of the other side is asked about. When the side of the diagnosis was treated, the modifier is
 * mirrored; when that of the procedure, the diagnosis must be corrected in the record.
 */
export function agreeOnSides(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const results = charges.map((charge): StepResult => {
    const side = sideOf(charge)
    const other = side && oppositeOfDiagnoses(side, charge, billing)
    if (!other) return { charges: [charge] }
    const query: Query = {
      code: 'coding.side-disagrees',
      fields: [`${charge.path}.modifiers`],
      about: `${charge.chargeId}\n${charge.code}\n${side}`,
      choices: ['left', 'right', 'cannot-determine'],
    }
    if (billing.context.answers.to(query)?.value !== other) return { charges: [charge], queries: [query] }
    const text = `the ${other} side was treated, as answered`
    return {
      charges: [{ ...charge, modifiers: charge.modifiers.map(mirrored) }],
      reasons: [{ path: charge.path, text }],
    }
  })
  return {
    charges: results.flatMap((result) => result.charges),
    queries: results.flatMap(({ queries }) => queries ?? []),
    reasons: results.flatMap(({ reasons }) => reasons ?? []),
  }
}

/** The one side that the modifiers of a line name. */
function sideOf({ modifiers }: CodedCharge): Side | undefined {
  const isLeft = MIRRORED.some(([left]) => modifiers.includes(left))
  const isRight = MIRRORED.some(([, right]) => modifiers.includes(right))
  if (isLeft === isRight) return undefined
  return isLeft ? 'left' : 'right'
}

/** The other side, when every diagnosis of the line that has a side is of it. */
function oppositeOfDiagnoses(side: Side, charge: CodedCharge, billing: Billing): Side | undefined {
  const sides = sidesOfReasons(charge, billing)
  const other = side === 'left' ? 'right' : 'left'
  return sides.length > 0 && sides.every((one) => one === other) ? other : undefined
}

function mirrored(modifier: string): string {
  const pair = MIRRORED.find((one) => one.includes(modifier))
  if (!pair) return modifier
  return pair[0] === modifier ? pair[1] : pair[0]
}
