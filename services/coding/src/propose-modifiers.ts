import type { CodedCharge } from './procedures/coded-charge.ts'
import { leaveOutComplexity } from './modifiers/complexity-addon.ts'
import { distinctService } from './modifiers/distinct.ts'
import { globalPeriod } from './modifiers/global-period.ts'
import { applyRule, type ModifierRule } from './modifiers/modifier-step.ts'
import { orderModifiers } from './modifiers/order-modifiers.ts'
import {
  noticeOfLiability,
  screening,
  screeningAfterTest,
  severalProcedures,
  telehealthVisit,
  waivedTest,
} from './modifiers/payer-modifiers.ts'
import { repeatedService } from './modifiers/repeats.ts'
import { decisionForSurgery, separateVisit } from './modifiers/separate-visit.ts'
import { lessThanWhole, partOfTest } from './modifiers/service-parts.ts'
import { saySides } from './modifiers/sides.ts'
import type { Step } from './procedures/billing.ts'
import { shareCare } from './specialties/shared-care.ts'
import { agreeOnSides } from './specialties/side-agreement.ts'

/** Rules that look at one line beside the others of the day; each proposes only what the record shows. */
const RULES: readonly ModifierRule[] = [
  decisionForSurgery,
  separateVisit,
  partOfTest,
  lessThanWhole,
  distinctService,
  repeatedService,
  severalProcedures,
  telehealthVisit,
  screening,
  screeningAfterTest,
  waivedTest,
  noticeOfLiability,
]

const inOrder: Step = (charges, { context }) => ({
  charges: charges.map((charge): CodedCharge => {
    const modifiers = orderModifiers(charge.modifiers, charge.serviceDate, context.codes)
    return { ...charge, modifiers }
  }),
})

/** All steps that propose modifiers, the ordering last. */
export const MODIFIER_STEPS: readonly Step[] = [
  saySides,
  agreeOnSides,
  shareCare,
  globalPeriod,
  ...RULES.map(
    (rule): Step =>
      (charges, billing) =>
        applyRule(rule, charges, billing),
  ),
  leaveOutComplexity,
  inOrder,
]
