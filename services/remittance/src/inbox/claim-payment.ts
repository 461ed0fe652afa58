import { claimPaymentSchema, faultPath, type ClaimPayment } from '@claimrail/domain'
import type { Adjustment, ClaimPayment as WrittenPayment, ServicePayment } from '@claimrail/x12'

/** A claim payment in our words, or the path of the field that can not be one of ours. */
export type ReadPayment = { ok: true; payment: ClaimPayment } | { ok: false; path: string }

/** A CLP loop of an 835 as the ledger takes it. */
export function claimPayment(written: WrittenPayment): ReadPayment {
  const remarks = [...(written.outpatient?.remarkCodes ?? []), ...(written.inpatient?.remarkCodes ?? [])]
  const result = claimPaymentSchema.safeParse({
    patientControlNumber: written.patientControlNumber,
    status: written.status,
    chargeCents: written.chargeCents,
    paidCents: written.paidCents,
    patientResponsibilityCents: written.patientResponsibilityCents ?? 0,
    payerClaimControlNumber: written.payerClaimControlNumber ?? '',
    adjustments: written.adjustments.map(adjustment),
    remarkCodes: remarks.filter((code) => code !== ''),
    lines: written.lines.map((line) => servicePayment(written, line)),
  })
  return result.success ? { ok: true, payment: result.data } : { ok: false, path: faultPath(result.error) }
}

/** What was billed counts where the payer paid another code (SVC06), for that is what our claim has. */
function servicePayment(written: WrittenPayment, line: ServicePayment) {
  const { code, modifiers } = line.billedProcedure ?? line.procedure
  const lineNumber = lineNumberIn(line.lineControlNumber, written.patientControlNumber)
  const serviceDate = line.serviceFrom || written.statementFrom
  return {
    ...(lineNumber !== undefined && { lineNumber }),
    procedureCode: code,
    modifiers,
    ...(serviceDate && { serviceDate }),
    chargeCents: line.chargeCents,
    paidCents: line.paidCents,
    units: line.units ?? 1,
    adjustments: line.adjustments.map(adjustment),
    remarkCodes: line.remarkCodes,
  }
}

function adjustment({ group, reason, amountCents, quantity }: Adjustment) {
  return { group, reason, amountCents, ...(quantity !== undefined && { quantity }) }
}

/** The line that REF*6R names: ours is the claim's number, a dot and the line; some payers send back the line alone. */
function lineNumberIn(text: string | undefined, patientControlNumber: string): number | undefined {
  const own = `${patientControlNumber}.`
  const digits = text?.startsWith(own) ? text.slice(own.length) : text
  return digits !== undefined && /^[1-9]\d{0,3}$/.test(digits) ? Number(digits) : undefined
}
