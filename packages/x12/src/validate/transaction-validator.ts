import { codeOf } from '../block.ts'
import type { SegmentBlock } from '../block.ts'
import type { Finding } from '../findings/finding.ts'
import { treeOf } from '../loops/catalog.ts'
import type { TransactionTable } from '../loops/table.ts'
import type { LoopNode } from '../loops/tree.ts'
import { mapOf } from '../maps/catalog.ts'
import type { CodeLookup } from './code-lookup.ts'
import { compilePlans } from './compile.ts'
import { Conditions } from './conditions.ts'
import type { ElementCheck } from './element-check.ts'
import { HookTable } from './hooks.ts'
import { addPartnerRules } from './partner.ts'
import type { PartnerRules } from './partner.ts'
import type { LoopPlan } from './plan.ts'
import type { RuleContext } from './rules/context.ts'
import { addRules } from './rules/rules.ts'
import type { ClaimVerdict } from './verdict.ts'
import type { View } from './view.ts'
import { Walker } from './walker.ts'

export interface RuleOptions {
  /** Codes that others keep, by date; without it only their form is checked. */
  readonly lookup?: CodeLookup
  /** What partners ask for. */
  readonly partners?: readonly PartnerRules[]
}

/** Sums of a transaction so far. */
export interface Tally {
  claims: number
  invalidClaims: number
  chargeCents: number
  paidCents: number
  errors: number
  warnings: number
}

type OpenClaim = Omit<ClaimVerdict, 'patientControlNumber' | 'chargeCents' | 'paidCents' | 'valid'> & {
  findings: Finding[]
  errors: number
}

/** Checks the transactions of one kind, one after another. */
export class TransactionValidator {
  readonly table: TransactionTable
  tally: Tally = emptyTally()
  /** What is wrong outside of claims. */
  findings: Finding[] = []
  referenceId = ''
  private readonly view: View
  private readonly walker: Walker
  private readonly context: RuleContext
  private readonly give: (claim: ClaimVerdict) => void
  private claim: OpenClaim | undefined

  constructor(
    table: TransactionTable,
    desk: { view: View; elements: ElementCheck; give: (claim: ClaimVerdict) => void },
    options: RuleOptions,
  ) {
    this.table = table
    this.view = desk.view
    this.give = desk.give
    const hooks = new HookTable()
    this.context = { hooks, lookup: options.lookup, unit: { chargeCents: 0, paidCents: 0 }, madeOn: 0 }
    const tree = treeOf(table)
    const map = mapOf(table)
    const conditions = new Conditions(map, hooks)
    for (const condition of map.conditions) conditions.add(condition)
    addRules(tree, this.context)
    for (const partner of options.partners ?? []) addPartnerRules(partner, map, hooks, conditions)
    hooks.at('ST BHT', (view) => (this.referenceId = view.text(3)))
    hooks.at('2200D TRN', (view) => {
      if (view.reporter.claim === '') view.reporter.claim = view.text(2)
    })
    this.walker = new Walker(tree, compilePlans(tree, map, hooks), this.view, desk.elements, {
      unitBegins: (plan) => this.begins(plan),
      unitEnds: () => this.ends(),
    })
  }

  /** Goes to before ST. */
  begin(): void {
    this.tally = emptyTally()
    this.findings = []
    this.referenceId = ''
    this.claim = undefined
    this.context.madeOn = 0
    this.walker.begin()
    this.outside()
  }

  /** The loop that the segment last taken is in. */
  get node(): LoopNode {
    return this.walker.current
  }

  take(block: SegmentBlock, ordinal: number): void {
    this.walker.take(block, ordinal)
  }

  /** After SE, or when the transaction breaks off. */
  finish(): void {
    this.walker.finish()
  }

  private begins(plan: LoopPlan): void {
    const { view } = this
    const begins = view.block.tag(view.ordinal) === codeOf(plan.start.id) && plan.start.id !== 'HL'
    const id = begins ? view.text(1) : ''
    const findings: Finding[] = []
    const { segmentIndex, byteOffset, position } = view.mark()
    const transaction = view.reporter.transaction ?? ''
    const place = { segmentIndex, byteOffset, position }
    const claim: OpenClaim = {
      kind: 'claim',
      transactionName: this.table.name,
      transaction,
      ...place,
      findings,
      errors: 0,
    }
    this.claim = claim
    this.context.unit.chargeCents = 0
    this.context.unit.paidCents = 0
    view.reporter.claim = id
    view.reporter.sink = findings
    view.reporter.count = (errors) => {
      claim.errors += errors
      this.tally.errors += errors
    }
  }

  private ends(): void {
    const { claim, context, tally } = this
    if (!claim) return
    const { errors, ...told } = claim
    const patientControlNumber = this.view.reporter.claim ?? ''
    const { chargeCents, paidCents } = context.unit
    const valid = errors === 0 && !this.isSpoiled()
    tally.claims++
    if (!valid) tally.invalidClaims++
    tally.chargeCents += chargeCents
    tally.paidCents += paidCents
    tally.warnings += told.findings.filter(({ severity }) => severity === 'warning').length
    this.claim = undefined
    this.outside()
    this.give({ ...told, patientControlNumber, chargeCents, paidCents, valid })
  }

  /** Something is wrong with a level that the claim stands in. */
  private isSpoiled(): boolean {
    const { states } = this.walker
    for (let node = this.walker.current.parent; node; node = node.parent)
      if (states[node.number]!.errors > 0) return true
    return false
  }

  /** From here on findings belong to no claim but to the level around. */
  private outside(): void {
    const { reporter } = this.view
    reporter.claim = undefined
    reporter.sink = this.findings
    reporter.count = (errors) => {
      this.tally.errors += errors
      let { node } = this.view
      while (!this.walker.states[node.number]!.plan.isLevel) node = node.parent!
      this.walker.states[node.number]!.errors += errors
    }
  }
}

const emptyTally = (): Tally => ({ claims: 0, invalidClaims: 0, chargeCents: 0, paidCents: 0, errors: 0, warnings: 0 })
