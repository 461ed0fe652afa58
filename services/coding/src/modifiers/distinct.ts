import { normalizeText } from '@claimrail/codesets'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import type { Billing } from '../procedures/billing.ts'
import type { Documented } from '../procedures/documented.ts'
import { DECIDING_STUDIES, LESION_PAIRS } from '../specialties/index.ts'
import { insideOf } from '../specialties/inside.ts'
import type { LesionPair } from '../specialties/rules.ts'
import { has, type ModifierRule } from './modifier-step.ts'
import { documentedOf } from './words-of-charge.ts'

const DISTINCT = ['59', 'XE', 'XS', 'XP', 'XU']

/** Modifiers that let an edit with indicator 1 be bypassed (NCCI policy manual, chapter 1, E). */
export const BYPASSING: readonly string[] = [
  ...['E1', 'E2', 'E3', 'E4', 'FA', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9'],
  ...['TA', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'LT', 'RT', 'LC', 'LD', 'RC', 'LM', 'RI'],
  ...['24', '25', '27', '57', '58', '78', '79', '91', ...DISTINCT],
]

const OTHER_SESSION =
  /\b(separate|second|another|later|different) (session|visit|encounter)\b|\breturned (later )?(the )?same day\b/i
const FIRST_STUDY =
  /\bno (prior|previous|earlier) (coronary )?(angiogra\w*|catheteri[sz]ation)\b|\bdecision to (stent|intervene|treat|revasculari[sz]e)\b.{0,40}\b(made|based) on\b/i
const OTHER_SITE = /\b(separate|different) (site|lesion|incision|structure|organ)\b/i

/** How the record tells two lines apart: XS another structure, XE another session; undefined when it does not. */
function distinction(part: CodedCharge, whole: CodedCharge, billing: Billing): 'XS' | 'XE' | undefined {
  const [ofPart, ofWhole] = [documentedOf(part, billing), documentedOf(whole, billing)]
  const own = ofPart.filter((one) => !ofWhole.includes(one))
  if (own.some(({ performed }) => OTHER_SESSION.test(performed.text))) return 'XE'
  const isElsewhere = own.some((one) => OTHER_SITE.test(one.performed.text) || isOtherSite(one, ofWhole))
  return isElsewhere ? 'XS' : undefined
}

function isOtherSite({ performed }: Documented, others: readonly Documented[]): boolean {
  const site = normalizeText(performed.site ?? '')
  return (
    site !== '' &&
    others.length > 0 &&
    others.every((other) => {
      const otherSite = normalizeText(other.performed.site ?? '')
      return otherSite !== '' && otherSite !== site
    })
  )
}

export function isDistinct(part: CodedCharge, whole: CodedCharge, billing: Billing): boolean {
  return distinction(part, whole, billing) !== undefined
}

/**
 * 59, or the X modifier that says why, on the lesser of two codes that an edit joins, when the record shows another site or session, or that a study
 * decided for the treatment.
 */
export const distinctService: ModifierRule = (charge, all, billing) => {
  if (has(charge, ...BYPASSING) || charge.facts.kind === 'em') return []
  for (const whole of all) {
    if (whole === charge || whole.serviceDate !== charge.serviceDate || !isJoined(charge, whole, billing)) continue
    const how = howDistinct(charge, whole, billing)
    if (how === undefined) continue
    return [{ modifier: billing.options.distinct === 'X' ? how.modifier : '59', reason: how.reason }]
  }
  return []
}

function howDistinct(charge: CodedCharge, whole: CodedCharge, billing: Billing) {
  const documented = distinction(charge, whole, billing)
  if (documented !== undefined) {
    const what = documented === 'XE' ? 'another session' : 'another site'
    return { modifier: documented, reason: `${what} than ${whole.code}, as documented` }
  }
  if (isOtherLesion(charge, whole))
    return { modifier: 'XS', reason: `another lesion than ${whole.code}, by their diagnoses` }
  const isFirst = billing.encounter.notes.some(({ text }) => FIRST_STUDY.test(text))
  if (isStudyBefore(charge, whole) && isFirst)
    return { modifier: 'XU', reason: `a note says that ${whole.code} was decided on this study` }
  return undefined
}

function isStudyBefore(study: CodedCharge, treatment: CodedCharge): boolean {
  return DECIDING_STUDIES.some(
    ({ studies, treatments }) => studies.includes(study.code) && treatments.includes(treatment.code),
  )
}

function pairOf(part: CodedCharge, whole: CodedCharge): LesionPair | undefined {
  return LESION_PAIRS.find(({ column1, column2 }) => column1.includes(whole.code) && column2.includes(part.code))
}

/** Each was for a diagnosis that the other was not for, and in this pair the diagnosis names the lesion. */
function isOtherLesion(part: CodedCharge, whole: CodedCharge): boolean {
  if (!pairOf(part, whole)?.byDiagnosis || !part.areReasonsStated || !whole.areReasonsStated) return false
  const isOwn = (of: CodedCharge, other: CodedCharge) => of.reasons.some((reason) => !other.reasons.includes(reason))
  return isOwn(part, whole) && isOwn(whole, part)
}

function isJoined(part: CodedCharge, whole: CodedCharge, { context }: Billing): boolean {
  const table = whole.revenueCode === undefined ? 'practitioner' : 'outpatient'
  const edits = context.tables.pairs(table, whole.code, part.code, part.serviceDate)
  if (edits === undefined)
    return insideOf(whole).includes(part.code) || pairOf(part, whole) !== undefined || isStudyBefore(part, whole)
  return edits.some(
    ({ column1, column2, indicator }) => column1 === whole.code && column2 === part.code && indicator === '1',
  )
}
