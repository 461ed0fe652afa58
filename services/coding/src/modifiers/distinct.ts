import { normalizeText } from '@claimrail/codesets'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import type { Billing } from '../procedures/billing.ts'
import type { Documented } from '../procedures/documented.ts'
import { LESION_PAIRS } from '../specialties/index.ts'
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

/** 59, or the X modifier that says why, on the lesser of two codes that an edit joins, when the record shows another site or session. */
export const distinctService: ModifierRule = (charge, all, billing) => {
  if (has(charge, ...BYPASSING) || charge.facts.kind === 'em') return []
  for (const whole of all) {
    if (whole === charge || whole.serviceDate !== charge.serviceDate || !isJoined(charge, whole, billing)) continue
    const documented = distinction(charge, whole, billing)
    const how = documented ?? (isOtherLesion(charge, whole) ? 'XS' : undefined)
    if (how === undefined) continue
    const what = documented === undefined ? 'another lesion' : how === 'XE' ? 'another session' : 'another site'
    const reason = `${what} than ${whole.code}, ${documented === undefined ? 'by their diagnoses' : 'as documented'}`
    return [{ modifier: billing.options.distinct === 'X' ? how : '59', reason }]
  }
  return []
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
  if (edits === undefined) return insideOf(whole).includes(part.code) || pairOf(part, whole) !== undefined
  return edits.some(
    ({ column1, column2, indicator }) => column1 === whole.code && column2 === part.code && indicator === '1',
  )
}
