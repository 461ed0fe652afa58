import { NO_TABLES, starterCodeSets, type FeeRow, type RuleTables } from '@claimrail/codesets'
import {
  encounterIdOf,
  npiCheckDigit,
  patientControlNumberOf,
  sumCents,
  type Claim,
  type Event,
  type ServiceLine,
  type Verdict,
} from '@claimrail/domain'
import { makeEvent } from '@claimrail/pipeline'
import type { Edit } from './edit.ts'
import type { PayerPack } from './packs/pack-schema.ts'
import { scrubClaim } from './scrub-claim.ts'
import { subjectOf, type Knowledge } from './subject.ts'

/** Synthetic claims for the tests of edits. */
export const ENCOUNTER = encounterIdOf('story', 'EHR', 'V1')
export const DATE = '2026-03-02'
export const CODES = starterCodeSets()

export const PACK: PayerPack = {
  payerId: 'ALPHA',
  name: 'alpha-test',
  effective: '2020-01-01',
  memberIdPattern: 'W\\d{4}',
  authorization: { procedures: ['27447'] },
  filingDays: 90,
}

const npi = (nine: string) => nine + npiCheckDigit(nine)
const ADDRESS = { line1: '1 Main St', city: 'Dayton', state: 'OH', postalCode: '454021234' }

export function line(
  procedureCode: string,
  diagnosisPointers: number[] = [1],
  more: Partial<ServiceLine> = {},
): ServiceLine {
  return {
    number: 1,
    chargeIds: ['c1'],
    procedureSystem: /^\d{5}$/.test(procedureCode) ? 'cpt' : 'hcpcs',
    procedureCode,
    modifiers: [],
    units: 1,
    chargeCents: 10_000,
    serviceDate: DATE,
    diagnosisPointers,
    ...more,
  }
}

const VISIT_AND_BIOPSY = [line('99213', [1], { modifiers: ['25'] }), line('11102', [2])]

/** A claim on which no edit fires: a visit for one thing and a biopsy for another. Lines are numbered and added up. */
export function claim(change: Partial<Claim> = {}): Claim {
  const lines = (change.lines ?? VISIT_AND_BIOPSY).map((one, i) => ({ ...one, number: i + 1 }))
  return {
    patientControlNumber: patientControlNumberOf(ENCOUNTER, { cut: 0, payer: change.payerPlace ?? 0 }),
    kind: 'professional',
    frequencyCode: '1',
    payerPlace: 0,
    coverage: {
      payer: { id: 'ALPHA', name: 'Alpha Health', filingIndicator: 'CI' },
      memberId: 'W1234',
      relationship: '18',
    },
    laterCoverages: [],
    priorPayers: [],
    specialty: 'dermatology',
    placeOfService: '11',
    patient: {
      recordNumber: 'M1',
      name: { family: 'Doe', given: 'Jan' },
      birthDate: '1980-02-03',
      sex: 'F',
      address: ADDRESS,
    },
    billingProvider: {
      npi: npi('189012345'),
      name: 'Clinic',
      taxonomy: '261QM1300X',
      taxId: '123456789',
      address: ADDRESS,
    },
    rendering: { npi: npi('112000201'), name: { family: 'Roe', given: 'Sam' } },
    diagnoses: ['L821', 'D485'],
    totalChargeCents: sumCents(lines, ({ chargeCents }) => chargeCents),
    codeReleases: ['starter-2026-01'],
    ...change,
    lines,
  }
}

/** A hospital's outpatient bill: a colonoscopy with biopsy of one day. */
export function hospital({ stay, ...change }: Partial<Claim> = {}): Partial<Claim> {
  return {
    kind: 'institutional',
    placeOfService: '22',
    specialty: 'gastroenterology',
    diagnoses: ['K5190'],
    lines: [line('45380', [], { revenueCode: '0750' })],
    stay: { typeOfBill: '0131', admissionType: '3', admissionSource: '1', dischargeStatus: '01', ...stay },
    ...change,
  }
}

/** The verdict of one edit on a claim; undefined = not applicable. */
export function verdictOf(
  edit: Edit,
  change: Partial<Claim> = {},
  { at = `${DATE}T18:00:00Z`, ...more }: Partial<Knowledge> & { at?: string } = {},
): Verdict | undefined {
  const subject = subjectOf(claim(change), at, { codes: CODES, packs: [PACK], ...more })
  return scrubClaim(subject, [edit])[0]?.verdict
}

/** The answer of one edit, and the fields that it names. */
export function answerOf(...args: Parameters<typeof verdictOf>): [answer: string, ...fields: string[]] {
  const verdict = verdictOf(...args)
  return verdict ? [verdict.answer, ...verdict.fields] : ['notApplicable']
}

/** `claim.coded` of a claim. */
export function coded(data: Claim): Event<'claim.coded'> {
  return makeEvent({
    type: 'claim.coded',
    stage: 'coding',
    identity: [data.patientControlNumber],
    encounterId: ENCOUNTER,
    at: `${DATE}T18:00:00Z`,
    billingProviderNpi: data.billingProvider.npi,
    revision: 1,
    data,
  })
}

/** Rule tables that know of fees alone, by procedure. */
export function feeTables(fees: Readonly<Record<string, Partial<FeeRow>>>): RuleTables {
  const fee = (code: string) =>
    fees[code] ? { code, modifier: '', status: 'A', release: 'test', ...fees[code] } : null
  return { ...NO_TABLES, fee }
}
