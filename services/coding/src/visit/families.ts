import type { Level } from './level.ts'

/** A code of a family: the levels of decision making that it stands for, and the minutes that reach it. */
type FamilyRow = { code: string; levels: readonly Level[]; minutes?: number }

/** Codes for one kind of visit, lowest first. A row without levels is for a visit that needs no clinician's decision. */
export type Family = {
  name: FamilyName
  /** First and last date of service of these levels and minutes; before it other guidelines held and nothing is checked. */
  from: string
  to?: string
  rows: readonly FamilyRow[]
}

export type FamilyName =
  | 'officeNew'
  | 'officeEstablished'
  | 'consultationOutpatient'
  | 'consultationInpatient'
  | 'hospitalInitial'
  | 'hospitalSubsequent'
  | 'hospitalSameDay'
  | 'hospitalDischarge'
  | 'nursingInitial'
  | 'nursingSubsequent'
  | 'nursingDischarge'
  | 'homeNew'
  | 'homeEstablished'
  | 'emergency'
  | 'telehealthNew'
  | 'telehealthEstablished'
  | 'audioNew'
  | 'audioEstablished'

const S: readonly Level[] = ['straightforward']
const L: readonly Level[] = ['low']
const M: readonly Level[] = ['moderate']
const H: readonly Level[] = ['high']
const S_OR_L: readonly Level[] = ['straightforward', 'low']
const OFFICE_RULES = '2021-01-01'
const OTHER_RULES = '2023-01-01'
const TELEHEALTH_RULES = '2025-01-01'

type Row = readonly [code: string, levels: readonly Level[], minutes?: number]

/**
 * E/M families with their levels and minutes: office since 2021, the others since 2023 (AMA CPT E/M guidelines), telehealth since 2025.
 * Minutes are total time on the date, met or exceeded; of a discharge, those of the discharge.
 */
export const FAMILIES: readonly Family[] = [
  family('officeNew', OFFICE_RULES, [
    ['99202', S, 15],
    ['99203', L, 30],
    ['99204', M, 45],
    ['99205', H, 60],
  ]),
  family('officeEstablished', OFFICE_RULES, [
    ['99211', []],
    ['99212', S, 10],
    ['99213', L, 20],
    ['99214', M, 30],
    ['99215', H, 40],
  ]),
  family('consultationOutpatient', OTHER_RULES, [
    ['99242', S, 20],
    ['99243', L, 30],
    ['99244', M, 40],
    ['99245', H, 55],
  ]),
  family('consultationInpatient', OTHER_RULES, [
    ['99252', S, 35],
    ['99253', L, 45],
    ['99254', M, 60],
    ['99255', H, 80],
  ]),
  family('hospitalInitial', OTHER_RULES, [
    ['99221', S_OR_L, 40],
    ['99222', M, 55],
    ['99223', H, 75],
  ]),
  family('hospitalSubsequent', OTHER_RULES, [
    ['99231', S_OR_L, 25],
    ['99232', M, 35],
    ['99233', H, 50],
  ]),
  family('hospitalSameDay', OTHER_RULES, [
    ['99234', S_OR_L, 45],
    ['99235', M, 70],
    ['99236', H, 85],
  ]),
  family('hospitalDischarge', OTHER_RULES, [
    ['99238', [], 1],
    ['99239', [], 31],
  ]),
  family('emergency', OTHER_RULES, [
    ['99281', []],
    ['99282', S],
    ['99283', L],
    ['99284', M],
    ['99285', H],
  ]),
  family('nursingInitial', OTHER_RULES, nursingInitial(45), '2023-12-31'),
  family('nursingInitial', '2024-01-01', nursingInitial(50)),
  family('nursingSubsequent', OTHER_RULES, nursingSubsequent(15), '2023-12-31'),
  family('nursingSubsequent', '2024-01-01', nursingSubsequent(20)),
  family('nursingDischarge', OTHER_RULES, [
    ['99315', [], 1],
    ['99316', [], 31],
  ]),
  family('homeNew', OTHER_RULES, [
    ['99341', S, 15],
    ['99342', L, 30],
    ['99344', M, 60],
    ['99345', H, 75],
  ]),
  family('homeEstablished', OTHER_RULES, [
    ['99347', S, 20],
    ['99348', L, 30],
    ['99349', M, 40],
    ['99350', H, 60],
  ]),
  family('telehealthNew', TELEHEALTH_RULES, remote(98000, [15, 30, 45, 60])),
  family('telehealthEstablished', TELEHEALTH_RULES, remote(98004, [10, 20, 30, 40])),
  family('audioNew', TELEHEALTH_RULES, remote(98008, [15, 30, 45, 60])),
  family('audioEstablished', TELEHEALTH_RULES, remote(98012, [10, 20, 30, 40])),
]

function family(name: FamilyName, from: string, rows: readonly Row[], to?: string): Family {
  const made = rows.map(([code, levels, minutes]) => ({ code, levels, ...(minutes === undefined ? {} : { minutes }) }))
  return { name, from, ...(to === undefined ? {} : { to }), rows: made }
}

function nursingInitial(longest: number): readonly Row[] {
  return [
    ['99304', S_OR_L, 25],
    ['99305', M, 35],
    ['99306', H, longest],
  ]
}

function nursingSubsequent(low: number): readonly Row[] {
  return [
    ['99307', S, 10],
    ['99308', L, low],
    ['99309', M, 30],
    ['99310', H, 45],
  ]
}

/** Four levels from a first number on. */
function remote(first: number, minutes: readonly number[]): readonly Row[] {
  return [S, L, M, H].map((levels, i) => [String(first + i), levels, minutes[i] as number] as const)
}

/** The family of a code on a date of service; undefined when no guideline that we hold spoke of it then. */
export function familyOf(code: string, date: string): Family | undefined {
  return FAMILIES.find((one) => holds(one, date) && one.rows.some((row) => row.code === code))
}

export function familyNamed(name: FamilyName, date: string): Family | undefined {
  return FAMILIES.find((one) => one.name === name && holds(one, date))
}

function holds({ from, to }: Family, date: string): boolean {
  return from <= date && date <= (to ?? date)
}
