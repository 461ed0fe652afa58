import {
  encounterIdOf,
  npiCheckDigit,
  type Charge,
  type Diagnosis,
  type Encounter,
  type Event,
} from '@claimrail/domain'
import { makeEvent } from '@claimrail/pipeline'

/** Synthetic encounters for stories. */
const ENCOUNTER = encounterIdOf('story', 'EHR', 'V1')
export const DATE = '2026-03-02'

const npi = (nine: string) => nine + npiCheckDigit(nine)
const ADDRESS = { line1: '1 Main St', city: 'Dayton', state: 'OH', postalCode: '45402' }

export function diagnosis(code: string, rank = 1): Diagnosis {
  return { id: code, system: 'icd10cm', code: code.replace('.', ''), rank }
}

export function inWords(text: string, rank = 1): Diagnosis {
  return { id: text, system: 'text', text, rank }
}

let made = 0
/** A charge for some of the diagnoses, by their ids. */
export function charge(code: string, diagnosisIds: readonly string[] = [], more: Partial<Charge> = {}): Charge {
  return {
    id: `c${++made}`,
    system: /^\d{5}$/.test(code) ? 'cpt' : 'hcpcs',
    code,
    modifiers: [],
    units: 1,
    amountCents: 10_000,
    serviceDate: DATE,
    diagnosisIds: [...diagnosisIds],
    ...more,
  }
}

export function encounter(
  diagnoses: readonly Diagnosis[],
  charges: readonly Charge[],
  more: Partial<Encounter> = {},
): Encounter {
  return {
    sourceSystem: 'EHR',
    visitNumber: 'V1',
    class: 'office',
    placeOfService: '11',
    specialty: 'dermatology',
    startedAt: `${DATE}T15:00:00Z`,
    endedAt: `${DATE}T15:30:00Z`,
    patient: {
      recordNumber: 'M1',
      name: { family: 'Doe', given: 'Jan' },
      birthDate: '1980-02-03',
      sex: 'F',
      address: ADDRESS,
    },
    coverages: [
      {
        payer: { id: 'ALPHA', name: 'Alpha Health', filingIndicator: 'CI' },
        memberId: 'W1',
        relationship: '18',
      },
    ],
    billingProvider: {
      npi: npi('189012345'),
      name: 'Clinic',
      taxonomy: '261QM1300X',
      taxId: '123456789',
      address: ADDRESS,
    },
    rendering: { npi: npi('112000201'), name: { family: 'Roe', given: 'Sam' }, taxonomy: '207N00000X' },
    diagnoses: [...diagnoses],
    charges: [...charges],
    notes: [],
    ...more,
  }
}

/** `encounter.registered` of a revision. */
export function registered(data: Encounter, revision = 1): Event<'encounter.registered'> {
  return makeEvent({
    type: 'encounter.registered',
    stage: 'registration',
    identity: [data.visitNumber, String(revision)],
    encounterId: ENCOUNTER,
    at: data.endedAt,
    billingProviderNpi: data.billingProvider.npi,
    revision,
    data,
  })
}
