import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  readClaims,
  write837I,
  write837P,
  type Adjustment,
  type ClaimWriteOptions,
  type InstitutionalClaim,
  type OtherCoverage,
  type ProfessionalClaim,
  type ProfessionalLine,
} from '@claimrail/x12'
import { openGateways } from '@claimrail/gateway'
import { submittedClaim, type SubmittedClaim } from './claim.ts'

/** Synthetic claims as a provider sends them, for stories. */
const NPI = '1467857193'
const ADDRESS = { line1: '1 MAIN ST', city: 'SPRINGFIELD', state: 'IL', postalCode: '627010001' }

/** One line for each charge, in cents. */
export function lines(...charges: number[]): ProfessionalLine[] {
  return charges.map((chargeCents, i) => ({
    number: i + 1,
    procedure: { qualifier: 'HC', code: i % 2 ? '93000' : '99213', modifiers: i % 2 ? [] : ['25'] },
    chargeCents,
    unit: 'UN',
    units: 1,
    diagnosisPointers: [1],
    serviceFrom: '2026-01-05',
    lineControlNumber: `L${i + 1}`,
  }))
}

/** A claim to payer ALPHA with one line of 200.00 unless told otherwise. */
export function professional(number: string, change: Partial<ProfessionalClaim> = {}): ProfessionalClaim {
  const own = change.lines ?? lines(20_000)
  return {
    kind: 'professional',
    patientControlNumber: number,
    chargeCents: own.reduce((sum, { chargeCents }) => sum + chargeCents, 0),
    placeOfService: '11',
    frequencyCode: '1',
    providerSignature: 'Y',
    assignmentCode: 'A',
    benefitsAssigned: 'Y',
    releaseOfInformation: 'Y',
    billingProvider: {
      name: { kind: 'organization', name: 'HEART CLINIC' },
      npi: NPI,
      taxonomy: '207R00000X',
      address: ADDRESS,
      taxId: { kind: 'EI', value: '123456789' },
    },
    subscriber: {
      payerResponsibility: 'P',
      filingIndicator: 'CI',
      name: { kind: 'person', family: 'DOE', given: 'JAN' },
      memberId: 'W1',
      birthDate: '1980-02-03',
      sex: 'F',
      address: ADDRESS,
    },
    payer: { name: { kind: 'organization', name: 'ALPHA HEALTH' }, identifier: { qualifier: 'PI', id: 'ALPHA' } },
    diagnoses: [{ code: 'I10', system: 'icd10' }],
    providers: {},
    otherCoverages: [],
    ...change,
    lines: own,
  }
}

export function institutional(number: string): InstitutionalClaim {
  const { placeOfService: _none, providers: _others, diagnoses: _roles, ...common } = professional(number)
  return {
    ...common,
    kind: 'institutional',
    facilityCode: '13',
    statementFrom: '2026-01-05',
    statementTo: '2026-01-05',
    admissionType: '3',
    admissionSource: '1',
    patientStatus: '01',
    diagnoses: [{ role: 'principal', code: 'I10', system: 'icd10' }],
    procedures: [],
    occurrences: [],
    values: [],
    conditionCodes: [],
    providers: { attending: { name: { kind: 'person', family: 'HEART', given: 'ANN' }, npi: NPI } },
    lines: [
      { number: 1, revenueCode: '0510', chargeCents: 15_000, unit: 'UN', units: 1, serviceFrom: '2026-01-05' },
      {
        number: 2,
        revenueCode: '0730',
        procedure: { qualifier: 'HC', code: '93005', modifiers: [] },
        chargeCents: 5000,
        unit: 'UN',
        units: 1,
        serviceFrom: '2026-01-05',
        lineControlNumber: 'L2',
      },
    ],
  } as InstitutionalClaim
}

/** The claim to payer BETA after ALPHA has paid `paidCents` and adjusted the rest as told, on its only line. */
export function secondary(number: string, paidCents: number, adjustments: Adjustment[]): ProfessionalClaim {
  const own = lines(20_000).map((line) => {
    const decided = { payerId: 'ALPHA', paidCents, units: 1, adjustments, paidDate: '2026-01-06' }
    return { ...line, adjudications: [{ ...decided, procedure: line.procedure }] }
  })
  const claim = professional(number, { lines: own })
  return {
    ...claim,
    subscriber: { ...claim.subscriber, payerResponsibility: 'S' },
    payer: { name: { kind: 'organization', name: 'BETA' }, identifier: { qualifier: 'PI', id: 'BETA' } },
    otherCoverages: [{ ...coverage('P', 'ALPHA'), paidCents }],
  }
}

/** Loop 2320 of a payer that has not decided. */
export function coverage(payerResponsibility: string, payerId: string): OtherCoverage {
  return {
    payerResponsibility,
    relationship: '18',
    filingIndicator: 'CI',
    adjustments: [],
    benefitsAssigned: 'Y',
    releaseOfInformation: 'Y',
    subscriber: {
      name: { kind: 'person', family: 'DOE', given: 'JAN' },
      identifier: { qualifier: 'MI', id: `M${payerId}` },
    },
    payer: { name: { kind: 'organization', name: payerId }, identifier: { qualifier: 'PI', id: payerId } },
  }
}

/** The bytes of an 837 with these claims; unchecked, they may be wrong. */
export function file837(
  claims: readonly (ProfessionalClaim | InstitutionalClaim)[],
  number: number,
  check = true,
): Uint8Array {
  const professionals = claims.filter((claim) => claim.kind === 'professional')
  const institutionals = claims.filter((claim) => claim.kind === 'institutional')
  return professionals.length > 0
    ? write837P(professionals, { ...options(number), check })
    : write837I(institutionals, { ...options(number), check })
}

function options(number: number): ClaimWriteOptions {
  return {
    interchange: {
      controlNumber: number,
      sender: { qualifier: 'ZZ', id: 'CLINIC' },
      receiver: { qualifier: 'ZZ', id: 'ALPHA' },
      date: '2026-01-06',
      time: '08:30',
      usage: 'T',
      acknowledgmentRequested: true,
    },
    group: { controlNumber: number },
    transaction: { controlNumber: 1 },
    batch: {
      referenceId: String(number).padStart(9, '0'),
      submitter: {
        name: { kind: 'organization', name: 'CLINIC' },
        identifier: { qualifier: '46', id: 'CLINIC' },
        contacts: [{ function: 'IC', name: 'BILLING', numbers: [{ qualifier: 'TE', value: '5550100' }] }],
      },
      receiver: { name: { kind: 'organization', name: 'ALPHA' }, identifier: { qualifier: '46', id: 'ALPHA' } },
    },
    lineEnding: '\n',
  }
}

/** The claim as the payer sees it, right or wrong: written and read. */
export async function seen(claim: ProfessionalClaim | InstitutionalClaim): Promise<SubmittedClaim> {
  for await (const read of readClaims(file837([claim], 1, false))) return submittedClaim(read, 'ALPHA')
  throw new Error('no claim was read')
}

/** A folder shared with the payer, seen from the other side. */
export type Clinic = {
  folder: string
  /** Sends claims as the file of a number. */
  send(number: number, ...claims: (ProfessionalClaim | InstitutionalClaim)[]): Promise<void>
  put(name: string, bytes: Uint8Array): Promise<void>
  /** Every answer by name, oldest name first. */
  answers(): Promise<Map<string, string>>
  /** How many answers there are. */
  answered(): Promise<number>
  remove(): Promise<void>
}

export async function openClinic(): Promise<Clinic> {
  const folder = await mkdtemp(join(tmpdir(), 'claimrail-payer-'))
  const { claims } = openGateways(folder)
  return {
    folder,
    put: (name, bytes) => claims.put(name, bytes),
    send: (number, ...sent) => claims.put(`837-${String(number).padStart(9, '0')}.edi`, file837(sent, number)),
    answers: () => answersIn(folder),
    answered: async () => (await namesIn(folder)).length,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function answersIn(folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const { inbox, name } of await namesIn(folder)) texts.set(name, await readFile(join(inbox, name), 'utf8'))
  return texts
}

async function namesIn(folder: string): Promise<{ inbox: string; name: string }[]> {
  const found: { inbox: string; name: string }[] = []
  for (const kind of ['acknowledgments', 'remittances']) {
    const inbox = join(folder, 'from-payers', kind)
    const names = await readdir(inbox).catch(() => [])
    for (const name of names.filter((one) => !one.startsWith('.')).sort()) found.push({ inbox, name })
  }
  return found
}
