import { normalizeText } from '@claimrail/codesets'
import type { Charge, Encounter } from '@claimrail/domain'
import type { FamilyName } from './families.ts'

type Status = 'new' | 'established'
/** A visit that was charged without its level: of which kind, as far as its words and the class of the encounter say. */
export type AskedVisit = { kind: 'preventive' | VisitName; status?: Status }
type VisitName =
  'office' | 'consultationOutpatient' | 'emergency' | 'hospitalInitial' | 'hospitalSubsequent' | MoreNames
type MoreNames = 'hospitalSameDay' | 'hospitalDischarge' | 'nursingInitial' | 'nursingSubsequent' | 'home' | 'anyVisit'

/** Our words for visits; `anyVisit` is told by the class of the encounter. */
const WORDS: Readonly<Record<string, AskedVisit>> = {
  visit: { kind: 'anyVisit' },
  'follow up': { kind: 'anyVisit', status: 'established' },
  'follow up visit': { kind: 'anyVisit', status: 'established' },
  'office visit': { kind: 'office' },
  'clinic visit': { kind: 'office' },
  'video visit': { kind: 'office' },
  'telehealth visit': { kind: 'office' },
  'new patient visit': { kind: 'office', status: 'new' },
  'office visit new patient': { kind: 'office', status: 'new' },
  'established patient visit': { kind: 'office', status: 'established' },
  'office visit established patient': { kind: 'office', status: 'established' },
  consultation: { kind: 'consultationOutpatient' },
  'office consultation': { kind: 'consultationOutpatient' },
  'emergency visit': { kind: 'emergency' },
  'emergency department visit': { kind: 'emergency' },
  'initial hospital visit': { kind: 'hospitalInitial' },
  admission: { kind: 'hospitalInitial' },
  'subsequent hospital visit': { kind: 'hospitalSubsequent' },
  'hospital follow up': { kind: 'hospitalSubsequent' },
  'same day admission and discharge': { kind: 'hospitalSameDay' },
  'hospital discharge': { kind: 'hospitalDischarge' },
  'initial nursing facility visit': { kind: 'nursingInitial' },
  'subsequent nursing facility visit': { kind: 'nursingSubsequent' },
  'home visit': { kind: 'home' },
  'preventive visit': { kind: 'preventive' },
  'well child visit': { kind: 'preventive' },
  'annual physical': { kind: 'preventive' },
}

const KIND_OF_CLASS: { readonly [Class in Encounter['class']]?: VisitName } = {
  office: 'office',
  outpatient: 'office',
  telehealth: 'office',
  emergency: 'emergency',
  home: 'home',
}

/** The visit that a charge without a code asks for in words; undefined when its words are none of ours, or do not say enough. */
export function askedVisit(charge: Charge, encounterClass: Encounter['class']): AskedVisit | undefined {
  if (charge.code !== undefined && charge.code !== '') return undefined
  const asked = WORDS[normalizeText(charge.text ?? '')]
  if (asked?.kind !== 'anyVisit') return asked
  const kind = KIND_OF_CLASS[encounterClass]
  return kind && { ...asked, kind }
}

/**
 * The family of an asked visit; undefined where new or established decides and is not known.
 * @param isRemote by audio and video, for a payer that takes 98000-98007
 */
export function familyNameOf(asked: AskedVisit, status: Status | undefined, isRemote: boolean): FamilyName | undefined {
  const { kind } = asked
  const known = asked.status ?? status
  if (kind === 'preventive' || kind === 'anyVisit') return undefined
  if (kind === 'office' && isRemote) return known && (known === 'new' ? 'telehealthNew' : 'telehealthEstablished')
  if (kind === 'office') return known && (known === 'new' ? 'officeNew' : 'officeEstablished')
  if (kind === 'home') return known && (known === 'new' ? 'homeNew' : 'homeEstablished')
  return kind
}
