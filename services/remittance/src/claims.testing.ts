import { encounterIdOf, patientControlNumberOf, sumCents } from '@claimrail/domain'
import type { Adjustment, Claim, ClaimPayment, Coverage, DataOf, Event } from '@claimrail/domain'
import { makeEvent, stampEvent } from '@claimrail/pipeline'

/** Synthetic claims and payments for stories. */
export const ENCOUNTER = encounterIdOf('story', 'EHR', 'V1')
export const PRIMARY = patientControlNumberOf(ENCOUNTER, { cut: 0, payer: 0 })
export const SECONDARY = patientControlNumberOf(ENCOUNTER, { cut: 0, payer: 1 })

const AT = '2026-01-05T15:00:00Z'
const NPI = '1467857193'
const ADDRESS = { line1: '1 Main St', city: 'Springfield', state: 'IL', postalCode: '62701' }
const NAME = { family: 'Doe', given: 'Jan' }

function coverage(id: string): Coverage {
  return { payer: { id, name: `${id} Health`, filingIndicator: 'CI' }, memberId: `W${id}`, relationship: '18' }
}

type ClaimOptions = { lineCents?: readonly number[]; later?: readonly string[]; frequencyCode?: Claim['frequencyCode'] }

/** A claim of one line for each charge, to payer ALPHA. */
export function claim({ lineCents = [20_000], later = [], frequencyCode = '1' }: ClaimOptions = {}): Claim {
  return {
    patientControlNumber: PRIMARY,
    kind: 'professional',
    frequencyCode,
    payerPlace: 0,
    coverage: coverage('ALPHA'),
    laterCoverages: later.map(coverage),
    priorPayers: [],
    specialty: 'cardiology',
    placeOfService: '11',
    patient: { recordNumber: 'M1', name: NAME, birthDate: '1980-02-03', sex: 'F', address: ADDRESS },
    billingProvider: { npi: NPI, name: 'Clinic', taxonomy: '207R00000X', taxId: '123456789', address: ADDRESS },
    rendering: { npi: NPI, name: NAME },
    diagnoses: ['I10'],
    lines: lineCents.map((chargeCents, i) => ({
      number: i + 1,
      chargeIds: [`c${i}`],
      procedureSystem: 'cpt',
      procedureCode: `9921${i + 1}`,
      modifiers: [],
      units: 1,
      chargeCents,
      serviceDate: '2026-01-05',
      diagnosisPointers: [1],
    })),
    totalChargeCents: sumCents(lineCents, (cents) => cents),
    codeReleases: [],
  }
}

/** `claim.submitted` of an attempt; what remittance coded for the next payer goes out the same way. */
export function submitted(sent: Claim, attempt = 1): Event<'claim.submitted'> {
  const scrubbed = makeEvent({
    type: 'claim.scrubbed',
    stage: 'scrubbing',
    identity: [sent.patientControlNumber, String(attempt)],
    encounterId: ENCOUNTER,
    at: AT,
    billingProviderNpi: NPI,
    revision: attempt,
    data: { claim: sent, verdicts: [] },
  })
  const data: DataOf<'claim.submitted'> = {
    patientControlNumber: sent.patientControlNumber,
    attempt,
    payerId: sent.coverage.payer.id,
    interchangeControlNumber: 1,
    fileName: '837P.edi',
    fileSha256: '0'.repeat(64),
    claim: sent,
  }
  const part = `${sent.patientControlNumber}.${attempt}`
  return stampEvent({ type: 'claim.submitted', part, data }, scrubbed, 'transmission', 0) as Event<'claim.submitted'>
}

/** `CO45:12000` and the like. */
export function cas(...texts: string[]): Adjustment[] {
  return texts.map((text) => {
    const match = /^(CO|PR|OA|PI)(\w+):(-?\d+)$/.exec(text)
    if (!match) throw new Error('write an adjustment as CO45:12000')
    return { group: match[1] as Adjustment['group'], reason: match[2] as string, amountCents: Number(match[3]) }
  })
}

type PaymentOptions = {
  status?: string
  number?: string
  payerId?: string
  trace?: string
  position?: number
  payerClaimControlNumber?: string
  remarkCodes?: string[]
}

/** What a payer pays for the lines of a claim: for each line what it paid, and the adjustments; the charge is their sum. */
export function payment(
  lines: readonly { number?: number; code?: string; modifiers?: string[]; paid: number; cas: Adjustment[] }[],
  options: PaymentOptions = {},
): Event<'remittance.received'> {
  const { status = '1', number = PRIMARY, payerId = 'ALPHA', trace = 'T1', position = 0 } = options
  const services: ClaimPayment['lines'] = lines.map((line, i) => ({
    ...(line.code === undefined && { lineNumber: line.number ?? i + 1 }),
    procedureCode: line.code ?? `9921${line.number ?? i + 1}`,
    modifiers: line.modifiers ?? [],
    serviceDate: '2026-01-05',
    chargeCents: line.paid + sumCents(line.cas, ({ amountCents }) => amountCents),
    paidCents: line.paid,
    units: 1,
    adjustments: line.cas,
    remarkCodes: [],
  }))
  const all = services.flatMap((service) => service.adjustments)
  const patient = all.filter(({ group }) => group === 'PR')
  const content = {
    patientControlNumber: number,
    status,
    chargeCents: sumCents(services, ({ chargeCents }) => chargeCents),
    paidCents: sumCents(services, ({ paidCents }) => paidCents),
    patientResponsibilityCents: sumCents(patient, ({ amountCents }) => amountCents),
    payerClaimControlNumber: options.payerClaimControlNumber ?? `${payerId}-1`,
    adjustments: [],
    remarkCodes: options.remarkCodes ?? [],
    lines: services,
  }
  return received(content, {
    payerId,
    traceNumber: trace,
    paidOn: '2026-02-01',
    contentId: `content-${trace}`,
    position,
  })
}

export function received(
  paid: ClaimPayment,
  source: DataOf<'remittance.received'>['source'],
): Event<'remittance.received'> {
  return makeEvent({
    type: 'remittance.received',
    stage: 'remittances',
    identity: [source.payerId, source.traceNumber, source.contentId, String(source.position)],
    encounterId: ENCOUNTER,
    at: '2026-02-01T00:00:00Z',
    billingProviderNpi: NPI,
    data: { source, payment: paid },
  })
}

/** The same payment with every amount of the opposite sign, as a reversal (CLP02 22). */
export function reversalOf(event: Event<'remittance.received'>, trace: string): Event<'remittance.received'> {
  const { payment: paid, source } = event.data
  const flip = (adjustments: readonly Adjustment[]) =>
    adjustments.map((one) => ({ ...one, amountCents: -one.amountCents }))
  return received(
    {
      ...paid,
      status: '22',
      chargeCents: -paid.chargeCents,
      paidCents: -paid.paidCents,
      patientResponsibilityCents: 0,
      adjustments: flip(paid.adjustments),
      lines: paid.lines.map((line) => ({
        ...line,
        chargeCents: -line.chargeCents,
        paidCents: -line.paidCents,
        adjustments: flip(line.adjustments),
      })),
    },
    { ...source, traceNumber: trace, contentId: `content-${trace}`, position: source.position },
  )
}
