import type { EncounterMessage } from '@claimrail/domain'
import { npiCheckDigit } from '@claimrail/domain'

/** An NPI with a right check digit; `nine` begins with 1 or 2. */
export function npi(nine: string): string {
  return nine + npiCheckDigit(nine)
}

const ADDRESS = { line1: '1 Main St', city: 'Dayton', state: 'OH', postalCode: '45402' }

/** Everything that a finished office visit says, in our JSON. */
export const VISIT = {
  sourceSystem: 'north-clinic',
  visitNumber: 'V1001',
  occurredAt: '2026-03-02T15:40:00Z',
  messageId: 'm-1',
  status: 'finished',
  parts: {
    class: 'office',
    placeOfService: '11',
    specialty: 'cardiology',
    startedAt: '2026-03-02T15:00:00Z',
    endedAt: '2026-03-02T15:30:00Z',
    patient: {
      recordNumber: 'MR1',
      name: { family: 'Doe', given: 'Ann' },
      birthDate: '1961-04-05',
      sex: 'F',
      address: ADDRESS,
    },
    coverages: [
      { payer: { id: 'PAYER1', name: 'Payer One', filingIndicator: 'CI' }, memberId: 'M1', relationship: '18' },
    ],
    billingProvider: {
      npi: npi('123456789'),
      name: 'North Clinic',
      taxonomy: '261QM1300X',
      taxId: '123456789',
      address: ADDRESS,
    },
    rendering: { npi: npi('198765432'), name: { family: 'Roe', given: 'Jo' }, taxonomy: '207RC0000X' },
    diagnoses: [{ id: 'd1', system: 'icd10cm', code: 'I10', rank: 1 }],
  },
  charges: [
    {
      id: 'c1',
      system: 'cpt',
      code: '99213',
      modifiers: [],
      units: 1,
      amountCents: 15_000,
      serviceDate: '2026-03-02',
      diagnosisIds: ['d1'],
    },
  ],
  creditedChargeIds: [],
} as const

/** The visit as a message, with some of it changed. */
export function visitMessage(changes: Partial<EncounterMessage> = {}): EncounterMessage {
  return { ...(structuredClone(VISIT) as unknown as EncounterMessage), format: 'json', ...changes }
}

/** A segment by its field numbers. */
export function segment(name: string, fields: Readonly<Record<number, string>>): string {
  const last = Math.max(...Object.keys(fields).map(Number))
  return [name, ...Array.from({ length: last }, (_, i) => fields[i + 1] ?? '')].join('|')
}

const MSH = 'MSH|^~\\&|NORTH|CLINIC|CLAIMRAIL|BILLING|20260302154000-0500||'
const CLINICIAN = `${npi('198765432')}^Roe^Jo`
const PV1 = {
  ...{ 1: '1', 2: 'O', 3: 'ROOM1^^^^^O', 7: CLINICIAN, 10: 'CAR' },
  ...{ 19: 'V1001', 44: '20260302100000-0500' },
}

/** A message about the visit, as HL7 v2. */
export function hl7Message(
  event: 'ADT^A04' | 'ADT^A03' | 'ADT^A08' | 'DFT^P03',
  extra: readonly string[] = [],
  { id = 'MSG1', pv1 = {} }: { id?: string; pv1?: Readonly<Record<number, string>> } = {},
): string {
  return [
    `${MSH}${event}|${id}|P|2.5.1`,
    `EVN|${event.slice(4)}|20260302154000-0500`,
    'PID|1||MR1^^^NORTH^MR||Doe^Ann^Q||19610405|F|||1 Main St^^Dayton^OH^45402-1234^USA^H',
    segment('PV1', { ...PV1, ...pv1 }),
    ...extra,
  ].join('\r')
}

export const IN1 = { 1: '1', 2: 'PLAN', 3: 'PAYER1', 4: 'Payer One', 8: 'GRP9', 15: 'PPO', 17: 'SEL', 36: 'M1' }
export const HL7_INSURANCE = segment('IN1', IN1)
export const HL7_PRACTICE = `ZBP|1|${npi('123456789')}|North Clinic|261QM1300X|12-3456789|2 Oak St^^Dayton^OH^45402`
export const HL7_DIAGNOSIS = segment('DG1', { 1: '1', 3: 'E11.9^Type 2 diabetes^I10', 6: 'F', 15: '1' })
export const FT1 = {
  ...{ 1: '1', 2: 'T-1', 4: '20260302', 5: '20260302', 6: 'CG', 7: 'OV3^Office visit^L', 10: '1', 11: '150.00&USD' },
  ...{ 19: 'E11.9^^I10', 25: '99213^^C4', 26: '25' },
}
export const HL7_CHARGE = segment('FT1', FT1)
