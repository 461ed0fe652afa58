import { write835, type ClaimPayment, type Remittance, type WriteOptions } from '@claimrail/x12'

/** Synthetic 835 files for stories. */
const ADDRESS = { line1: '1 Main St', city: 'Springfield', state: 'IL', postalCode: '627010001' }

export function writtenPayment(patientControlNumber: string, change: Partial<ClaimPayment> = {}): ClaimPayment {
  return {
    group: { number: 1 },
    patientControlNumber,
    status: '1',
    chargeCents: 20_000,
    paidCents: 8_000,
    patientResponsibilityCents: 2_000,
    filingIndicator: '12',
    payerClaimControlNumber: 'A1',
    adjustments: [],
    patient: { name: { kind: 'person', family: 'DOE', given: 'JAN' } },
    lines: [
      {
        procedure: { qualifier: 'HC', code: '99213', modifiers: ['25'] },
        chargeCents: 20_000,
        paidCents: 8_000,
        units: 1,
        serviceFrom: '2026-01-05',
        adjustments: [
          { group: 'CO', reason: '45', amountCents: 10_000 },
          { group: 'PR', reason: '2', amountCents: 2_000 },
        ],
        lineControlNumber: `${patientControlNumber}.1`,
        remarkCodes: ['N130'],
      },
    ],
    ...change,
  }
}

type Parts = {
  claims: ClaimPayment[]
  paymentCents: number
  providerCents?: number
  traceNumber?: string
  paidOn?: string
}

export function remittance({
  claims,
  paymentCents,
  providerCents,
  traceNumber = 'T1',
  paidOn = '2026-02-01',
}: Parts): Remittance {
  return {
    header: {
      handling: 'I',
      paymentCents,
      creditDebit: 'C',
      method: 'CHK',
      paymentDate: paidOn,
      traceNumber,
      traceOriginatorId: '1999999999',
      productionDate: '2026-02-02',
      payer: {
        name: { kind: 'organization', name: 'ALPHA HEALTH PLAN' },
        address: ADDRESS,
        references: [{ qualifier: '2U', value: 'ALPHA' }],
        contacts: [{ function: 'BL', name: 'HELP', numbers: [{ qualifier: 'TE', value: '8005550100' }] }],
      },
      payee: { name: { kind: 'organization', name: 'HEART CLINIC' }, npi: '1467857193', address: ADDRESS },
    },
    claims,
    providerAdjustments:
      providerCents === undefined
        ? []
        : [
            {
              providerId: '1467857193',
              fiscalPeriodEnd: '2026-12-31',
              adjustments: [{ reason: 'WO', reference: 'OLD1', amountCents: providerCents }],
            },
          ],
  }
}

/** One 835 file; `number` and `date` are those of its envelope. */
export function file835(
  remittances: Remittance[],
  number = 1,
  date = '2026-02-02',
  more: Partial<WriteOptions> = {},
): Uint8Array {
  return write835(remittances, {
    interchange: {
      controlNumber: number,
      sender: { qualifier: 'ZZ', id: 'ALPHA' },
      receiver: { qualifier: 'ZZ', id: 'CLAIMRAIL' },
      date,
      time: '06:30',
      usage: 'T',
    },
    group: { controlNumber: number },
    transaction: { controlNumber: number, implementation: '005010X221A1' },
    ...more,
  })
}
