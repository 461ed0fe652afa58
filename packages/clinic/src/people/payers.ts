import { yearsBetween, type Coverage, type Patient, type Payer } from '@claimrail/domain'
import { addDays } from '../calendar.ts'
import type { Random } from '../random.ts'
import { birthDateFor, makeName } from './patient.ts'

const payer = (id: string, name: string, filingIndicator: string): Payer => ({ id, name, filingIndicator })

/** The payers of the synthetic clinic. All but the supplement come first in line. */
export const PAYERS = {
  medicare: payer('MEDICAREB', 'Medicare Part B', 'MB'),
  medicaid: payer('STATEMCD', 'State Medicaid', 'MC'),
  blue: payer('BLUERIVER', 'Blue River Health', 'BL'),
  commercial: payer('NORTHSTAR', 'Northstar Mutual', 'CI'),
  hmo: payer('EVERGREEN', 'Evergreen Health Plan', 'HM'),
  supplement: payer('SILVERGAP', 'Silvergap Supplement', 'CI'),
} as const

/** Letters that a Medicare beneficiary identifier may hold: none that looks like a digit. */
const MBI_LETTERS = 'ACDEFGHJKMNPQRTUVWXY'

const MEMBER_IDS: Readonly<Record<keyof typeof PAYERS, (random: Random) => string>> = {
  medicare: (r) =>
    [
      r.whole(1, 9),
      r.letters(1, MBI_LETTERS),
      r.letters(1, `${MBI_LETTERS}0123456789`),
      r.digits(1),
      r.letters(1, MBI_LETTERS),
      r.letters(1, `${MBI_LETTERS}0123456789`),
      r.digits(1),
      r.letters(2, MBI_LETTERS),
      r.digits(2),
    ].join(''),
  medicaid: (r) => `MD${r.digits(9)}`,
  blue: (r) => `${r.letters(3)}${r.digits(9)}`,
  commercial: (r) => `W${r.digits(9)}`,
  hmo: (r) => r.digits(8),
  supplement: (r) => `SG${r.digits(8)}`,
}

/** The coverages of a patient in order of payment; empty is self-pay. */
export function makeCoverages(random: Random, patient: Patient, date: string): Coverage[] {
  const age = yearsBetween(patient.birthDate, date)
  if (random.chance(0.03)) return []
  if (age >= 65) return medicareFirst(random)
  if (random.chance(age < 18 ? 0.35 : 0.12)) return [own(random, 'medicaid')]
  const name = random.weighted([
    { name: 'blue', weight: 4 },
    { name: 'commercial', weight: 4 },
    { name: 'hmo', weight: 3 },
  ] as const).name
  return [age < 18 ? ofParent(random, name, patient, date) : ofAdult(random, name, patient, date)]
}

function medicareFirst(random: Random): Coverage[] {
  const medicare = own(random, 'medicare')
  return random.chance(0.6) ? [medicare, own(random, 'supplement')] : [medicare]
}

function own(random: Random, name: keyof typeof PAYERS): Coverage {
  return { payer: PAYERS[name], memberId: MEMBER_IDS[name](random), relationship: '18' }
}

function ofGroup(random: Random, name: 'blue' | 'commercial' | 'hmo'): Coverage {
  return { ...own(random, name), groupNumber: `G${random.digits(6)}` }
}

function ofAdult(random: Random, name: 'blue' | 'commercial' | 'hmo', patient: Patient, date: string): Coverage {
  const coverage = ofGroup(random, name)
  if (yearsBetween(patient.birthDate, date) < 25 || !random.chance(0.15)) return coverage
  const sex = patient.sex === 'F' ? 'M' : 'F'
  const birthDate = addDays(patient.birthDate, random.whole(-1200, 1200))
  return { ...coverage, relationship: '01', subscriber: subscriber(random, patient, sex, birthDate) }
}

function ofParent(random: Random, name: 'blue' | 'commercial' | 'hmo', patient: Patient, date: string): Coverage {
  const sex = random.pick(['F', 'M'] as const)
  const age = yearsBetween(patient.birthDate, date) + random.whole(20, 38)
  const birthDate = birthDateFor(random, date, age)
  return { ...ofGroup(random, name), relationship: '19', subscriber: subscriber(random, patient, sex, birthDate) }
}

function subscriber(random: Random, patient: Patient, sex: 'F' | 'M', birthDate: string) {
  return { name: makeName(random, sex, patient.name.family), birthDate, sex, address: patient.address }
}
