import type { Claim } from '@claimrail/domain'
import type { PastClaim } from '../../history.ts'
import type { Subject } from '../../subject.ts'

/** One line of this claim, or of an earlier one of the same patient and provider. */
export type Service = {
  code: string
  modifiers: readonly string[]
  units: number
  /** Path of the line; undefined when an earlier claim has it. */
  path: string | undefined
}

/** What the provider did for the patient on each day that the claim has lines of. */
export function servicesByDate(subject: Subject): Map<string, Service[]> {
  const days = new Map<string, Service[]>()
  for (const { line, path } of subject.lines) {
    const { procedureCode: code, modifiers, units } = line
    const day = days.get(line.serviceDate)
    if (day) day.push({ code, modifiers, units, path })
    else days.set(line.serviceDate, [{ code, modifiers, units, path }])
  }
  for (const past of standing(subject)) {
    for (const { procedureCode: code, modifiers, units, serviceDate } of past.lines) {
      days.get(serviceDate)?.push({ code, modifiers, units, path: undefined })
    }
  }
  return days
}

/** Earlier claims to the same payer, by the same provider. */
function standing({ claim, history = [] }: Subject): PastClaim[] {
  return history.filter(
    (past) => past.kind === claim.kind && past.payerId === claim.coverage.payer.id && isSameProvider(past, claim),
  )
}

/** A facility is its billing NPI; a clinician is the NPI, or one of the same group and specialty (NCCI policy manual, chapter 1, A). */
function isSameProvider(past: PastClaim, claim: Claim): boolean {
  const isSameGroup = past.billingNpi === claim.billingProvider.npi
  if (claim.kind === 'institutional') return isSameGroup
  return past.renderingNpi === claim.rendering.npi || (isSameGroup && past.specialty === claim.specialty)
}
