import type { Adjustment, InstitutionalClaim, PartyName, Procedure, ProfessionalClaim } from '@claimrail/x12'

/** What an earlier payer decided about a claim or a line of it. */
export type PriorDecision = { paidCents: number; adjustments: readonly Adjustment[] }

export type SubmittedLine = {
  number: number
  procedure: Procedure
  revenueCode?: string
  units: number
  chargeCents: number
  serviceFrom?: string
  serviceTo?: string
  lineControlNumber?: string
  /** In the order of the payers. */
  prior: readonly PriorDecision[]
}

/** A claim of an 837P or 837I as far as a payer looks at it. */
export type SubmittedClaim = {
  patientControlNumber: string
  payer: { id: string; name: string }
  /** SBR01: P primary, S secondary, T tertiary. */
  responsibility: string
  /** SBR09: MB Medicare Part B, MC Medicaid, CI commercial, ... */
  filingIndicator: string
  /** CLM05-3: 1 original, 7 replacement, 8 void. */
  frequencyCode: string
  /** REF*F8: our number for the claim that this one replaces or voids. */
  payerClaimControlNumber?: string
  priorAuthorization?: string
  /** CLM05-1 */
  facilityCode: string
  chargeCents: number
  statementFrom?: string
  statementTo?: string
  provider: { npi: string; name: string; taxId?: string }
  rendering?: { npi: string; name: PartyName }
  patient: { name: PartyName; memberId?: string }
  /** When that is not the patient. */
  subscriber?: { name: PartyName; memberId?: string }
  /** The payer that comes after this one, when it has not decided. */
  next?: { id: string; name: string; filingIndicator: string; memberId?: string }
  /** Of the claim as a whole, for payers that gave nothing by line. */
  prior: readonly PriorDecision[]
  lines: readonly SubmittedLine[]
}

/**
 * A claim as read. `receiverId` stands in for a payer without an id.
 * Claims of both kinds look the same to the rules; an institutional line without a procedure is paid by its revenue code.
 */
export function submittedClaim(claim: ProfessionalClaim | InstitutionalClaim, receiverId: string): SubmittedClaim {
  const { subscriber, payer, billingProvider, otherCoverages, patient } = claim
  const memberId = subscriber.memberId ?? subscriber.identifier?.id
  const holder = { name: subscriber.name, ...(memberId && { memberId }) }
  const lines = claim.lines.map((line) => submittedLine(line))
  const days = lines.flatMap(({ serviceFrom, serviceTo }) => [serviceFrom, serviceTo ?? serviceFrom]).filter(isDay)
  const rendering = claim.providers.rendering
  return {
    patientControlNumber: claim.patientControlNumber,
    payer: { id: payer.identifier?.id || receiverId, name: nameOf(payer.name) },
    responsibility: subscriber.payerResponsibility,
    filingIndicator: subscriber.filingIndicator ?? 'CI',
    frequencyCode: claim.frequencyCode,
    ...(claim.payerClaimControlNumber && { payerClaimControlNumber: claim.payerClaimControlNumber }),
    ...(claim.priorAuthorization && { priorAuthorization: claim.priorAuthorization }),
    facilityCode: claim.kind === 'professional' ? claim.placeOfService : claim.facilityCode,
    chargeCents: claim.chargeCents,
    ...period(claim.kind === 'institutional' ? [claim.statementFrom, claim.statementTo].filter(isDay) : days),
    provider: {
      npi: billingProvider.npi ?? '',
      name: nameOf(billingProvider.name),
      ...(billingProvider.taxId && { taxId: billingProvider.taxId.value }),
    },
    ...(rendering?.npi && { rendering: { npi: rendering.npi, name: rendering.name } }),
    patient: patient ? { name: patient.name, ...(memberId && { memberId }) } : holder,
    ...(patient && { subscriber: holder }),
    ...nextPayer(claim),
    prior: otherCoverages
      .filter(({ paidCents, adjustments }) => paidCents !== undefined || adjustments.length > 0)
      .map(({ paidCents, adjustments }) => ({ paidCents: paidCents ?? 0, adjustments })),
    lines,
  }
}

/** The first other coverage that comes later in line and says nothing of a decision. */
function nextPayer({
  subscriber,
  otherCoverages,
}: ProfessionalClaim | InstitutionalClaim): Pick<SubmittedClaim, 'next'> {
  const own = IN_LINE.indexOf(subscriber.payerResponsibility)
  const next = otherCoverages.find(({ payerResponsibility }) => IN_LINE.indexOf(payerResponsibility) === own + 1)
  const id = next?.payer.identifier?.id
  if (!next || !id || own < 0 || next.paidCents !== undefined) return {}
  const memberId = next.subscriber.identifier?.id
  const filingIndicator = next.filingIndicator ?? 'CI'
  return { next: { id, name: nameOf(next.payer.name), filingIndicator, ...(memberId && { memberId }) } }
}

const IN_LINE = ['P', 'S', 'T']

function submittedLine(line: ProfessionalClaim['lines'][number] | InstitutionalClaim['lines'][number]): SubmittedLine {
  const revenueCode = 'revenueCode' in line ? line.revenueCode : undefined
  const { number, procedure, units, chargeCents, serviceFrom, serviceTo, lineControlNumber, adjudications } = line
  return {
    number,
    procedure: procedure ?? { qualifier: 'NU', code: revenueCode ?? '', modifiers: [] },
    ...(revenueCode && procedure && { revenueCode }),
    units,
    chargeCents,
    ...(serviceFrom && { serviceFrom }),
    ...(serviceTo && { serviceTo }),
    ...(lineControlNumber && { lineControlNumber }),
    prior: (adjudications ?? []).map(({ paidCents, adjustments }) => ({ paidCents, adjustments })),
  }
}

function period(days: readonly string[]): { statementFrom?: string; statementTo?: string } {
  const [from, to] = [days.toSorted()[0], days.toSorted().at(-1)]
  return from && to ? { statementFrom: from, statementTo: to } : {}
}

function isDay(day: string | undefined): day is string {
  return day !== undefined && day !== ''
}

function nameOf(name: PartyName): string {
  return name.kind === 'organization' ? name.name : [name.family, name.given].filter(Boolean).join(' ')
}
