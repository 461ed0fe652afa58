import {
  encounterIdOf,
  patientControlNumberOf,
  sumCents,
  type Claim,
  type PriorPayer,
  type ServiceLine,
} from '@claimrail/domain'
import { CLINICIANS, HOME, HOSPITAL, MEDICARE, PRACTICE } from './parties.ts'

/** Date of service of the corpus. */
export const DATE = '2026-03-02'
const ENCOUNTER = encounterIdOf('corpus', 'EHR', 'C1')

type Needed = Pick<Claim, 'specialty' | 'diagnoses' | 'lines' | 'coverage'>

/** A line: procedure and modifiers, the diagnoses that it was for, what else. */
export function service(
  written: string,
  diagnosisPointers: number[] = [1],
  more: Partial<ServiceLine> = {},
): ServiceLine {
  const [procedureCode = '', ...modifiers] = written.split('-')
  return {
    number: 1,
    chargeIds: [`charge ${written}`],
    procedureSystem: /^\d/.test(procedureCode) ? 'cpt' : 'hcpcs',
    procedureCode,
    modifiers,
    units: 1,
    chargeCents: 12_500,
    serviceDate: DATE,
    diagnosisPointers,
    ...more,
  }
}

export function professional({ specialty, ...needed }: Needed & Partial<Claim>): Claim {
  const lines = needed.lines.map((line, i) => ({ ...line, number: i + 1 }))
  return {
    patientControlNumber: patientControlNumberOf(ENCOUNTER, { cut: 0, payer: needed.payerPlace ?? 0 }),
    kind: 'professional',
    frequencyCode: '1',
    payerPlace: 0,
    laterCoverages: [],
    priorPayers: [],
    specialty,
    placeOfService: '11',
    patient: {
      recordNumber: 'C1',
      name: { family: 'Hill', given: 'Ada' },
      birthDate: '1979-04-05',
      sex: 'F',
      address: HOME,
    },
    billingProvider: PRACTICE,
    rendering: CLINICIANS[specialty],
    totalChargeCents: sumCents(lines, ({ chargeCents }) => chargeCents),
    codeReleases: ['starter-2026-01'],
    ...needed,
    lines,
  }
}

export function institutional(needed: Needed & Partial<Claim>): Claim {
  return professional({
    kind: 'institutional',
    placeOfService: '22',
    billingProvider: HOSPITAL,
    stay: { typeOfBill: '0131', admissionType: '3', admissionSource: '1', dischargeStatus: '01' },
    ...needed,
  })
}

/** Someone of the corpus, by birth date and sex. */
export const patient = (birthDate: string, sex: 'F' | 'M' = 'F') => ({
  recordNumber: 'C1',
  name: { family: 'Hill', given: sex === 'F' ? 'Ada' : 'Max' },
  birthDate,
  sex,
  address: HOME,
})
/** Old enough for Medicare. */
export const OLD = patient('1950-04-05')

/** What Medicare decided of two lines of 125.00. */
export const PAID_BY_MEDICARE: PriorPayer = {
  coverage: MEDICARE,
  payerClaimControlNumber: '2200000000001',
  adjudicatedOn: '2026-03-20',
  paidCents: 16_000,
  claimAdjustments: [],
  lines: [1, 2].map((number) => ({
    number,
    paidCents: 8_000,
    units: 1,
    adjustments: [
      { group: 'CO', reason: '45', amountCents: 2_500 },
      { group: 'PR', reason: '2', amountCents: 2_000 },
    ],
  })),
}
