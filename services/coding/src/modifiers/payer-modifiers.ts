import type { CodedCharge } from '../procedures/coded-charge.ts'
import type { Billing } from '../procedures/billing.ts'
import { SCREENINGS } from '../specialties/index.ts'
import { screeningOf } from '../specialties/screening.ts'
import { preventiveStatus } from '../visit/preventive.ts'
import { has, isProfessional, type ModifierRule } from './modifier-step.ts'

const TELEHEALTH = ['93', '95', 'GT', 'GQ', 'FQ']
const TELEHEALTH_PLACES = ['02', '10']

/** Words that a visit had no picture; what they deny is no such words. */
const AUDIO_ONLY =
  /(?<!\bnot )(?<!\bnever )\baudio[- ]only\b|\b(tele)?phone (visit|encounter|appointment)\b|\b(visit|encounter|consultation)\b.{0,20}\b(by|via|over the) (tele)?phone\b/i

/**
 * 93 on a visit by sound alone, in the words of a note (42 CFR 410.78(a)(3); CPT, modifier 93); else 95 or GT on one by audio and video, told by its place of
 * service, for payers that want both. Codes of 98000-98016 are telehealth by themselves.
 */
export const telehealthVisit: ModifierRule = (charge, _, { encounter, options }) => {
  if (!TELEHEALTH_PLACES.includes(encounter.placeOfService) || charge.facts.kind !== 'em' || !isProfessional(charge))
    return []
  if (has(charge, ...TELEHEALTH) || charge.facts.visit === 'telehealth' || charge.facts.visit === 'telephone') return []
  if (encounter.notes.some(({ text }) => AUDIO_ONLY.test(text)))
    return [{ modifier: '93', reason: 'by sound alone, in the words of a note' }]
  if (options.video === 'none') return []
  return [{ modifier: options.video, reason: `telehealth, place of service ${encounter.placeOfService}` }]
}

/** A positive stool test as the tabular list files it: other fecal abnormalities. */
const POSITIVE_STOOL_TEST = 'R195'

/** KX on a Medicare screening of the colon that follows a positive stool test and found nothing (fee schedule final rule of 2023; chapter 18, 60.2). */
export const screeningAfterTest: ModifierRule = (charge, _, { diagnoses, options }) => {
  const isScreening = SCREENINGS.some(({ medicare }) => [medicare.high.code, medicare.average].includes(charge.code))
  const follows = charge.reasons.some((place) => diagnoses.codes[place] === POSITIVE_STOOL_TEST)
  if (options.screeningTurned !== 'PT' || !isScreening || !follows || has(charge, 'KX')) return []
  return [{ modifier: 'KX', reason: 'a screening after a positive stool test' }]
}

const NOTICES = ['GA', 'GX', 'GY', 'GZ']

/**
 * What a notice of liability on record says: GA signed, GZ not signed; GY on what the law excludes, such as routine preventive visits, with
 * GX when a notice was given all the same (Medicare Claims Processing Manual, chapter 30, 50). For payers that want it told.
 */
export const noticeOfLiability: ModifierRule = (charge, _, { encounter, options }) => {
  if (!options.wantsNotices || !isProfessional(charge) || has(charge, ...NOTICES)) return []
  const notices = (encounter.documents ?? []).filter(
    ({ kind, chargeIds }) =>
      kind === 'advanceNotice' && (chargeIds.length === 0 || chargeIds.includes(charge.chargeId)),
  )
  const isExcluded = preventiveStatus(charge.code) !== undefined
  if (isExcluded) {
    const excluded = { modifier: 'GY', reason: 'routine preventive visits are excluded by law' }
    return notices.length > 0 ? [{ modifier: 'GX', reason: 'a voluntary notice is on record' }, excluded] : [excluded]
  }
  const [notice] = notices
  if (!notice) return []
  return notice.signed
    ? [{ modifier: 'GA', reason: 'a signed notice is on record' }]
    : [{ modifier: 'GZ', reason: 'a notice is on record, not signed' }]
}

/**
 * A screening scope that found something, PT for Medicare and 33 elsewhere; a commercial screening that found nothing, 33. Told by the
 * diagnosis that the charge was first of all for.
 */
export const screening: ModifierRule = (charge, _, billing) => {
  const { options } = billing
  if (!screeningOf(charge, billing)) return []
  if (has(charge, '33', 'PT') || (charge.code === '45378' && options.screeningTurned === 'PT')) return []
  return [{ modifier: options.screeningTurned, reason: 'first of all for screening' }]
}

/** What laboratory certificate the practice holds: with a certificate of waiver it says QW on the tests that are waived under it. */
const CERTIFICATE: 'waiver' | 'full' = 'waiver'

/** QW on a waived test in a practice with a certificate of waiver (CMS, CLIA; Claims Processing Manual, chapter 16, 70.8). */
export const waivedTest: ModifierRule = (charge, _, { encounter, context }) => {
  if (charge.facts.waived !== 'QW' || has(charge, 'QW', '90') || CERTIFICATE !== 'waiver') return []
  const place = context.codes.lookup('placeOfService', encounter.placeOfService, charge.serviceDate)
  if (!isProfessional(charge) || place === undefined || place.facts.facility) return []
  return [{ modifier: 'QW', reason: 'waived test, practice with a certificate of waiver' }]
}

/** 51 on the second and further procedures of a day, the dearest first, for payers that want it; never on add-ons or tests. */
export const severalProcedures: ModifierRule = (charge, all, billing) => {
  if (!billing.options.wants51 || !isReducible(charge, billing) || has(charge, '51')) return []
  const procedures = all.filter((one) => one.serviceDate === charge.serviceDate && isReducible(one, billing))
  const dearest = procedures.toSorted((a, b) => b.amountCents / b.units - a.amountCents / a.units)[0]
  return dearest === charge ? [] : [{ modifier: '51', reason: `beside ${dearest?.code} of the day` }]
}

function isReducible(charge: CodedCharge, { context }: Billing): boolean {
  if (charge.facts.kind !== 'procedure' || !isProfessional(charge)) return false
  const indicator = context.tables.fee(charge.code, '', charge.serviceDate)?.multipleProcedure
  return indicator === undefined || indicator === '2' || indicator === '3'
}
