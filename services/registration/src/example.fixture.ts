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

const HEAD = 'MSH|^~\\&|NORTH|CLINIC|CLAIMRAIL|BILLING|20260302154000-0500||'

/** A complete visit as HL7 v2: ADT^A04 at the desk, DFT^P03 with the charge, ADT^A03 at the end. */
export function hl7Message(
  event: 'ADT^A04' | 'ADT^A03' | 'ADT^A08' | 'DFT^P03',
  extra: readonly string[] = [],
  id = 'MSG1',
) {
  return [
    `${HEAD}${event}|${id}|P|2.5.1`,
    `EVN|${event.slice(4)}|20260302154000-0500`,
    'PID|1||MR1^^^NORTH^MR||Doe^Ann^Q||19610405|F|||1 Main St^^Dayton^OH^45402-1234^USA^H',
    `PV1|1|O|ROOM1^^^^^O||||${npi('198765432')}^Roe^Jo|||CAR||||||||||V1001|||||||||||||||||||||||||20260302100000-0500`,
    ...extra,
  ].join('\r')
}

export const HL7_INSURANCE = 'IN1|1|PLAN|PAYER1|Payer One||||GRP9|||||||PPO||SEL|||||||||||||||||||M1'
export const HL7_PRACTICE = `ZBP|1|${npi('123456789')}|North Clinic|261QM1300X|12-3456789|2 Oak St^^Dayton^OH^45402`
export const HL7_DIAGNOSIS = 'DG1|1||E11.9^Type 2 diabetes^I10|||F|||||||||1'
export const HL7_CHARGE =
  'FT1|1|T-1||20260302|20260302|CG|OV3^Office visit^L|||1|150.00&USD||||||||E11.9^^I10||||||99213^^C4|25'
