import type { CodedCharge } from '../procedures/coded-charge.ts'
import type { Step } from '../procedures/billing.ts'
import { has } from './modifier-step.ts'

const COMPLEXITY = 'G2211'
/** Preventive services of Medicare Part B beside vaccines: wellness visits and screening scopes. */
const PREVENTIVE = ['G0402', 'G0438', 'G0439', 'G0105', 'G0121']

/**
 * Leaves out the complexity add-on beside a visit with 25, unless a vaccine or another preventive service of the day is there (fee schedule final rules
 * of 2024 and 2025), for payers that do not pay it. Its charge rides on the visit.
 */
export const leaveOutComplexity: Step = (charges, { options }) => {
  if (options.complexityBeside25) return { charges }
  const found = charges.flatMap((addon) => {
    const visit = addon.code === COMPLEXITY ? visitOf(addon, charges) : undefined
    return visit && !charges.some((one) => one.serviceDate === addon.serviceDate && isPreventive(one))
      ? [{ addon, visit }]
      : []
  })
  return {
    charges: charges.flatMap((charge) => {
      if (found.some(({ addon }) => addon === charge)) return []
      const carried = found.find(({ visit }) => visit === charge)?.addon
      return carried ? [carrying(charge, carried)] : [charge]
    }),
    findings: found.map(({ addon, visit }) => ({
      code: 'coding.bundled',
      path: addon.path,
      billed: addon.code,
      supported: visit.code,
      amountCents: addon.amountCents,
    })),
    reasons: found.map(({ addon, visit }) => ({
      path: addon.path,
      text: `left out: the payer does not pay ${addon.code} beside ${visit.code}-25; its charge is on that line`,
    })),
  }
}

function visitOf(addon: CodedCharge, charges: readonly CodedCharge[]): CodedCharge | undefined {
  return charges.find(
    (one) => one.serviceDate === addon.serviceDate && addon.facts.addonOf?.includes(one.code) && has(one, '25'),
  )
}

function isPreventive({ code, facts }: CodedCharge): boolean {
  return facts.kind === 'vaccine' || PREVENTIVE.includes(code)
}

function carrying(visit: CodedCharge, { chargeId, amountCents }: CodedCharge): CodedCharge {
  return {
    ...visit,
    amountCents: visit.amountCents + amountCents,
    otherChargeIds: [...(visit.otherChargeIds ?? []), chargeId],
  }
}
