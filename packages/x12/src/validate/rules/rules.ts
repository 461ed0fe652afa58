import type { LoopTree } from '../../loops/tree.ts'
import { acknowledgmentRules, claimAcknowledgmentRules } from './acknowledgments.ts'
import { claimBalanceRules } from './claim-balance.ts'
import { claimCodeRules } from './claim-codes.ts'
import { claimDateRules } from './claim-dates.ts'
import { claimSituationRules, typeOfBillRules } from './claim-situations.ts'
import type { RuleContext } from './context.ts'
import { hierarchyRules } from './hierarchy.ts'
import { partyRules } from './parties.ts'
import { remittanceCodeRules, statusCodeRules } from './remittance-codes.ts'
import { remittanceRules } from './remittance.ts'

/** Adds what is checked of a transaction beyond its map. */
export function addRules(tree: LoopTree, context: RuleContext): void {
  const levels = tree.nodes.filter((node) => node.segments[0] === 'HL').map((node) => node.id)
  if (levels.length > 0) hierarchyRules(context, [...new Set(levels)])
  partyRules(context)
  rulesOf[tree.table.name]?.(context)
}

const rulesOf: Readonly<Record<string, (context: RuleContext) => void>> = {
  '837P': (context) => {
    claimBalanceRules(context)
    claimDateRules(context)
    claimSituationRules(context)
    claimCodeRules(context, 'professional')
  },
  '837I': (context) => {
    claimBalanceRules(context)
    claimDateRules(context)
    claimSituationRules(context)
    typeOfBillRules(context)
    claimCodeRules(context, 'institutional')
  },
  '837D': (context) => {
    claimBalanceRules(context)
    claimDateRules(context)
    claimSituationRules(context)
    claimCodeRules(context, 'professional')
  },
  '835': (context) => {
    remittanceRules(context)
    remittanceCodeRules(context)
  },
  '999': acknowledgmentRules,
  '277': statusCodeRules,
  '277CA': (context) => {
    claimAcknowledgmentRules(context)
    statusCodeRules(context)
  },
}
