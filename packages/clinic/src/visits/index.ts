import type { Specialty } from '@claimrail/domain'
import { CARDIOLOGY } from './cardiology.ts'
import { DERMATOLOGY } from './dermatology.ts'
import { GASTROENTEROLOGY } from './gastroenterology.ts'
import { NEUROLOGY } from './neurology.ts'
import { ORTHOPEDICS } from './orthopedics.ts'
import { PEDIATRICS } from './pediatrics.ts'
import type { Scenario } from './scenario.ts'

/** Specialties of the clinic. */
export type ClinicSpecialty = Exclude<Specialty, 'other'>

export const SCENARIOS: Readonly<Record<ClinicSpecialty, readonly Scenario[]>> = {
  cardiology: CARDIOLOGY,
  dermatology: DERMATOLOGY,
  neurology: NEUROLOGY,
  pediatrics: PEDIATRICS,
  orthopedics: ORTHOPEDICS,
  gastroenterology: GASTROENTEROLOGY,
}

export const CLINIC_SPECIALTIES = Object.keys(SCENARIOS) as ClinicSpecialty[]
