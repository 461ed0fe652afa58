import type { Encounter } from '@claimrail/domain'

/** How a payer wants the same facts billed. */
export type PayerOptions = {
  /** Takes consultation codes 99242-99255. */
  consultations: boolean
  /** What a visit by audio and video carries: 95, the older GT, or nothing where the place of service says enough. */
  video: '95' | 'GT' | 'none'
  /** Takes telehealth visit codes 98000-98015; else office codes with a telehealth modifier. */
  telehealthVisits: boolean
  /** A hospital's own line for a clinic visit: one code for every level, or the office codes. */
  clinicVisits: 'G0463' | 'office'
  /** Minutes of pooled timed codes: total of the day, or each code's own midpoint. */
  timedUnits: 'dayTotal' | 'midpoint'
  /** Both sides: one line with 50, or a line with RT and one with LT. */
  bothSides: '50' | 'lines'
  /** Takes both sides only where the bilateral indicator of the fee schedule prices them apart (1 or 3). */
  bothSidesByFeeSchedule: boolean
  /** Wants 51 on the second and further procedures. */
  wants51: boolean
  /** Distinct services: the specific X modifiers, or 59. */
  distinct: 'X' | '59'
  /** Wants drug waste on a line of its own with JW, or JZ where there was none. */
  wantsWaste: boolean
  /** Prolonged visits: 99417 and 99418, or the codes and minutes of Medicare. */
  prolonged: 'cpt' | 'medicare'
  /** 99292 from 75 minutes, or only from 104 on (Medicare since 2023). */
  criticalCareFrom: 75 | 104
  /** A screening that became a treatment. */
  screeningTurned: '33' | 'PT'
  /** Sedation by the clinician who does a scope of the gut. */
  sedationForScopes: '99152' | 'G0500'
  /** Giving a vaccine: by route, or for influenza, pneumococci and hepatitis B under the codes of Medicare. */
  vaccineAdministration: 'cpt' | 'medicare'
  /** Pays G2211 beside a visit with 25 on the day of a procedure. */
  complexityBeside25: boolean
  /** Wants notices of liability told by GA, GX, GY, GZ. */
  wantsNotices: boolean
}

const COMMERCIAL: PayerOptions = {
  consultations: true,
  video: '95',
  telehealthVisits: false,
  clinicVisits: 'office',
  timedUnits: 'midpoint',
  bothSides: '50',
  bothSidesByFeeSchedule: false,
  wants51: false,
  distinct: '59',
  wantsWaste: false,
  prolonged: 'cpt',
  criticalCareFrom: 75,
  screeningTurned: '33',
  sedationForScopes: '99152',
  vaccineAdministration: 'cpt',
  complexityBeside25: true,
  wantsNotices: false,
}

/**
 * Medicare: no consultation codes since 2010 (Claims Processing Manual, chapter 12, 30.6.10), no 98000-98015 (fee schedule rule of 2025), place of
 * service 02 or 10 instead of 95 (telehealth list and FAQ of CMS, 2018 on, but for the public health emergency), G0463 for clinic visits of hospitals (chapter 4, 160), minutes
 * of the day together (chapter 5, 20.2), G0008 to G0010 (chapter 18, 10.2.1), no G2211 beside 25 (fee schedule rules of 2024 and 2025), G0500 for sedation at scopes of the gut (fee schedule rule of 2017), waste told (chapter 17, 40), no 51 from the practice (chapter 12, 40.6).
 */
const MEDICARE: PayerOptions = {
  ...COMMERCIAL,
  consultations: false,
  video: 'none',
  clinicVisits: 'G0463',
  timedUnits: 'dayTotal',
  bothSidesByFeeSchedule: true,
  distinct: 'X',
  wantsWaste: true,
  prolonged: 'medicare',
  criticalCareFrom: 104,
  screeningTurned: 'PT',
  sedationForScopes: 'G0500',
  vaccineAdministration: 'medicare',
  complexityBeside25: false,
  wantsNotices: true,
}

const MEDICAID: PayerOptions = { ...COMMERCIAL, timedUnits: 'dayTotal', wantsWaste: true }

/** By X12 SBR09 claim filing indicator. */
const BY_FILING_INDICATOR: Readonly<Record<string, PayerOptions>> = {
  MB: MEDICARE,
  MA: MEDICARE,
  '16': MEDICARE,
  MC: MEDICAID,
}

/** What single payers want otherwise than their kind, by payer id. */
const BY_PAYER: Readonly<Record<string, Partial<PayerOptions>>> = {}

/** The options of the first payer of an encounter. */
export function payerOptionsOf({ coverages }: Pick<Encounter, 'coverages'>): PayerOptions {
  const payer = coverages[0]?.payer
  const kind = BY_FILING_INDICATOR[payer?.filingIndicator ?? ''] ?? COMMERCIAL
  return { ...kind, ...BY_PAYER[payer?.id ?? ''] }
}
