import type { ClaimPayment, ProfessionalClaim, ProfessionalLine, Remittance, ServicePayment } from '../src/index.ts'
import type { BillingProvider, ClaimWriteOptions, WriteOptions } from '../src/index.ts'

/** The same numbers every time (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const families = ['ABERNATHY', 'BAUMGARTNER', 'CHEN', 'DOE', 'ESPINOSA', 'FITZGERALD', 'GARCIA', 'HOLLOWAY']
const givens = ['ANN', 'BENJAMIN', 'CARLA', 'DAVID', 'ELEANOR', 'FRANK', 'GRACE', 'HENRIETTA']
const codes = ['99213', '99214', '85025', '80053', '93000', '36415', '71046', 'J3301']
const diagnoses = ['E119', 'I10', 'J069', 'M545', 'R05', 'Z0000', 'N390', 'K219']
const two = (number: number) => String(number).padStart(2, '0')

const clinic: BillingProvider = {
  name: { kind: 'organization', name: 'LAKESIDE FAMILY MEDICINE' },
  npi: '1234567893',
  taxonomy: '207Q00000X',
  taxId: { kind: 'EI', value: '341234567' },
  address: { line1: '100 LAKE SHORE DRIVE', city: 'CLEVELAND', state: 'OH', postalCode: '441141234' },
}

function claimLine(number: number, random: (below: number) => number, day: string): ProfessionalLine {
  return {
    number,
    procedure: { qualifier: 'HC', code: codes[random(8)]!, modifiers: random(3) === 0 ? ['25'] : [] },
    chargeCents: 1_000 + random(40_000),
    unit: 'UN',
    units: 1 + random(3),
    diagnosisPointers: [1, 2],
    serviceFrom: day,
    lineControlNumber: `${number}${random(1_000_000_000)}`,
  }
}

/** So many different claims of one clinic: each with its own subscriber, five lines, about 34 segments; nothing wrong with any. */
export function* syntheticClaims(count: number): Generator<ProfessionalClaim> {
  const random = numbers(42)
  for (let place = 0; place < count; place++) {
    const day = `2025-${two(1 + random(12))}-${two(1 + random(28))}`
    const lines = Array.from({ length: 5 }, (_, line) => claimLine(line + 1, random, day))
    yield {
      kind: 'professional',
      patientControlNumber: `PCN${String(place).padStart(11, '0')}`,
      chargeCents: lines.reduce((sum, line) => sum + line.chargeCents, 0),
      placeOfService: '11',
      frequencyCode: '1',
      providerSignature: 'Y',
      assignmentCode: 'A',
      benefitsAssigned: 'Y',
      releaseOfInformation: 'Y',
      billingProvider: clinic,
      subscriber: {
        payerResponsibility: 'P',
        filingIndicator: 'CI',
        groupNumber: `G${random(100_000)}`,
        name: { kind: 'person', family: families[random(8)]!, given: givens[random(8)]! },
        memberId: `M${random(1_000_000_000)}`,
        address: { line1: `${1 + random(9_999)} MAIN STREET`, city: 'CLEVELAND', state: 'OH', postalCode: '441141234' },
        birthDate: `19${two(30 + random(70))}-${two(1 + random(12))}-${two(1 + random(28))}`,
        sex: random(2) === 0 ? 'F' : 'M',
      },
      payer: {
        name: { kind: 'organization', name: 'BUCKEYE HEALTH PLAN' },
        identifier: { qualifier: 'PI', id: '32004' },
      },
      dates: { onset: day },
      medicalRecordNumber: `MRN${random(1_000_000)}`,
      diagnoses: Array.from({ length: 4 }, () => ({ code: diagnoses[random(8)]!, system: 'icd10' as const })),
      otherCoverages: [],
      providers: {
        referring: { name: { kind: 'person', family: 'HOLLOWAY', given: 'GRACE' }, npi: '1999999984' },
        rendering: {
          name: { kind: 'person', family: 'CHEN', given: 'DAVID' },
          npi: '1234567893',
          taxonomy: '207Q00000X',
        },
      },
      lines,
    }
  }
}

function servicePayment(random: (below: number) => number, day: string): ServicePayment {
  const chargeCents = 1_000 + random(40_000)
  const writeOff = random(chargeCents)
  return {
    procedure: { qualifier: 'HC', code: codes[random(8)]!, modifiers: [] },
    chargeCents,
    paidCents: chargeCents - writeOff,
    units: 1,
    serviceFrom: day,
    adjustments: [
      { group: 'CO', reason: '45', amountCents: writeOff },
      { group: 'PR', reason: '2', amountCents: 0 },
    ],
    lineControlNumber: String(random(1_000_000_000)),
    allowedCents: chargeCents - writeOff,
    remarkCodes: [],
  }
}

function claimPayment(place: number, random: (below: number) => number): ClaimPayment {
  const day = `2025-${two(1 + random(12))}-${two(1 + random(28))}`
  const lines = [servicePayment(random, day), servicePayment(random, day), servicePayment(random, day)]
  return {
    group: { number: 1 },
    patientControlNumber: `PCN${String(place).padStart(11, '0')}`,
    status: '1',
    chargeCents: lines.reduce((sum, line) => sum + line.chargeCents, 0),
    paidCents: lines.reduce((sum, line) => sum + line.paidCents, 0),
    patientResponsibilityCents: 0,
    filingIndicator: '12',
    payerClaimControlNumber: `ICN${random(1_000_000_000)}`,
    facilityCode: '11',
    frequencyCode: '1',
    adjustments: [],
    patient: {
      name: { kind: 'person', family: families[random(8)]!, given: givens[random(8)]! },
      identifier: { qualifier: 'MI', id: `M${random(1_000_000_000)}` },
    },
    serviceProvider: { name: { kind: 'person', family: 'CHEN', given: 'DAVID' }, npi: '1234567893' },
    outpatient: { remarkCodes: ['MA01'] },
    references: [{ qualifier: 'EA', value: `MRN${random(1_000_000)}` }],
    receivedDate: day,
    lines,
  }
}

/** One remittance of so many claim payments, three lines each; nothing wrong with it. */
export function syntheticRemittance(count: number): Remittance {
  const random = numbers(7)
  const claims = Array.from({ length: count }, (_, place) => claimPayment(place, random))
  return {
    header: {
      handling: 'I',
      paymentCents: claims.reduce((sum, claim) => sum + claim.paidCents, 0),
      creditDebit: 'C',
      method: 'ACH',
      format: 'CCP',
      paymentDate: '2026-02-01',
      traceNumber: '0012345678',
      traceOriginatorId: '1341234567',
      payer: {
        name: { kind: 'organization', name: 'BUCKEYE HEALTH PLAN' },
        address: { line1: '200 STATE STREET', city: 'COLUMBUS', state: 'OH', postalCode: '432151234' },
        contacts: [{ function: 'BL', name: 'EDI SUPPORT', numbers: [{ qualifier: 'TE', value: '6145550100' }] }],
      },
      payee: { name: { kind: 'organization', name: 'LAKESIDE FAMILY MEDICINE' }, npi: '1234567893' },
    },
    claims,
    providerAdjustments: [],
  }
}

/** For an 835. */
export const writeOptions: WriteOptions = {
  interchange: {
    controlNumber: 1,
    sender: { qualifier: 'ZZ', id: 'LAKESIDE' },
    receiver: { qualifier: 'ZZ', id: 'BUCKEYE' },
    date: '2026-02-01',
    time: '08:15',
    usage: 'T',
  },
  group: { controlNumber: 1 },
  transaction: { controlNumber: 1 },
}

/** For an 837P, in the version that pyx12 has a map for. */
export const claimOptions: ClaimWriteOptions = {
  ...writeOptions,
  transaction: { controlNumber: 1, implementation: '005010X222A1' },
  batch: {
    referenceId: 'BENCH',
    submitter: {
      name: { kind: 'organization', name: 'LAKESIDE' },
      identifier: { qualifier: '46', id: 'L1' },
      contacts: [{ function: 'IC', name: 'BILLING OFFICE', numbers: [{ qualifier: 'TE', value: '2165550100' }] }],
    },
    receiver: { name: { kind: 'organization', name: 'BUCKEYE' }, identifier: { qualifier: '46', id: 'B1' } },
  },
}
