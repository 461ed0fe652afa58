import type { Encounter } from '@claimrail/domain'
import type { PayerOptions } from '../procedures/payer-options.ts'
import { familyNamed, familyOf, type FamilyName } from './families.ts'

type Visit = Pick<Encounter, 'class' | 'visit'>

/** A visit code as the payer takes it. */
export type PayerVisit = { code: string; modifiers: readonly string[]; reason: string } | { ask: 'patientStatus' }

/** Visits that are the same by level of decision making, where a payer does not take a family. */
const EQUIVALENTS: { readonly [Name in FamilyName]?: readonly [known: FamilyName, fresh: FamilyName] } = {
  consultationOutpatient: ['officeEstablished', 'officeNew'],
  consultationInpatient: ['hospitalInitial', 'hospitalInitial'],
  telehealthNew: ['officeNew', 'officeNew'],
  telehealthEstablished: ['officeEstablished', 'officeEstablished'],
  audioNew: ['officeNew', 'officeNew'],
  audioEstablished: ['officeEstablished', 'officeEstablished'],
}

/** What says on an office visit that it took place at a distance, where its place of service does not say enough. */
function telehealthModifier(name: FamilyName, { video }: PayerOptions): string | undefined {
  if (name.startsWith('audio')) return '93'
  return name.startsWith('telehealth') && video !== 'none' ? video : undefined
}

/**
 * The code that a payer takes instead of one that it does not: the visit of the same level of decision making
 * (Medicare Claims Processing Manual, chapter 12, 30.6.10, for consultations; fee schedule final rule of 2025 for 98000-98015).
 * A consultation in an emergency department is an emergency visit. Undefined when the code can stay.
 */
export function payerVisit(code: string, date: string, visit: Visit, options: PayerOptions): PayerVisit | undefined {
  const family = familyOf(code, date)
  if (!family || takes(options, family.name)) return undefined
  const [known, fresh] = EQUIVALENTS[family.name] ?? []
  if (!known || !fresh) return undefined
  const isEmergency = family.name === 'consultationOutpatient' && visit.class === 'emergency'
  const status = visit.visit?.patientStatus
  if (!isEmergency && known !== fresh && status === undefined) return { ask: 'patientStatus' }
  const target = familyNamed(isEmergency ? 'emergency' : status === 'new' ? fresh : known, date)
  const level = family.rows.find((row) => row.code === code)?.levels[0]
  const row = target?.rows.find(({ levels }) => level !== undefined && levels.includes(level))
  if (!row) return undefined
  const modifier = telehealthModifier(family.name, options)
  return {
    code: row.code,
    modifiers: modifier === undefined ? [] : [modifier],
    reason: `the payer does not take ${code}; ${row.code} is its visit of the same decision making`,
  }
}

function takes(options: PayerOptions, name: FamilyName): boolean {
  if (name.startsWith('consultation')) return options.consultations
  if (name.startsWith('telehealth') || name.startsWith('audio')) return options.telehealthVisits
  return true
}
