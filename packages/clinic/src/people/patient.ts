import type { Address, Patient, PersonName } from '@claimrail/domain'
import { addDays } from '../calendar.ts'
import type { Random } from '../random.ts'
import { CITIES, FAMILY_NAMES, FEMALE_NAMES, MALE_NAMES, STREETS } from './names.ts'

/** A patient who is, on `date`, between the two ages in whole years. */
export function makePatient(
  random: Random,
  who: {
    recordNumber: string
    date: string
    ages: readonly [number, number]
    bornDaysAgo?: readonly [number, number] | undefined
    sex?: 'F' | 'M' | undefined
  },
): Patient {
  const sex = who.sex ?? random.pick(['F', 'M'] as const)
  const born = who.bornDaysAgo
  return {
    recordNumber: who.recordNumber,
    name: makeName(random, sex),
    birthDate: born
      ? addDays(who.date, -random.whole(...born))
      : birthDateFor(random, who.date, random.whole(...who.ages)),
    sex,
    address: makeAddress(random),
  }
}

export function makeName(random: Random, sex: 'F' | 'M', family = random.pick(FAMILY_NAMES)): PersonName {
  const names = sex === 'F' ? FEMALE_NAMES : MALE_NAMES
  const given = random.pick(names)
  return random.chance(0.3) ? { family, given, middle: random.pick(names) } : { family, given }
}

function makeAddress(random: Random): Address {
  const { city, state, postalCode } = random.pick(CITIES)
  const line1 = `${random.whole(10, 4999)} ${random.pick(STREETS)} ${random.pick(['St', 'Ave', 'Rd', 'Ln'])}`
  const line2 = random.chance(0.15) ? { line2: `Apt ${random.whole(1, 40)}` } : {}
  return { line1, ...line2, city, state, postalCode }
}

/** A birth date that makes someone `years` old on `date`. */
export function birthDateFor(random: Random, date: string, years: number): string {
  const lastBirthday = addDays(date, -random.whole(1, 360))
  const year = Number(lastBirthday.slice(0, 4)) - years
  const day = lastBirthday.slice(5) === '02-29' ? '02-28' : lastBirthday.slice(5)
  return `${year}-${day}`
}
