import { codeOf } from '../block.ts'
import type { ClaimCommon } from '../documents/claim.ts'
import type { DocumentSource, ClaimBatchInfo } from '../documents/source.ts'
import { claimReferences } from '../documents/roles.ts'
import { treeOf } from '../loops/catalog.ts'
import type { TransactionTable } from '../loops/table.ts'
import type { LoopTracker } from '../loops/tracker.ts'
import type { LoopNode } from '../loops/tree.ts'
import { newBatch, newBilling, newClaimState, newDependent, newPayer, newSubscriber } from './claim-state.ts'
import type { ClaimState, LineCommon } from './claim-state.ts'
import type { Assembler, Desk } from './driver.ts'
import type { ElementReader } from './element-reader.ts'
import { readReference } from './parties.ts'
import { appended, applyRule, byCode, compileRules } from './rules.ts'
import type { Rules } from './rules.ts'

/** A claim as read: the batch it came in is one object for all claims of the transaction, as are the parties around several claims. */
export type ReadClaim<Claim> = Claim & { readonly source: DocumentSource; readonly batch: ClaimBatchInfo }

const tags = { hl: codeOf('HL'), clm: codeOf('CLM') }

/** Puts claims of one kind together. `rules` say what each segment means; `newClaim` reads the CLM. */
export function claimAssembler<Claim extends ClaimCommon, Line extends LineCommon>(
  desk: Desk<ReadClaim<Claim>>,
  table: TransactionTable,
  rules: Rules<ClaimState<Claim, Line>>,
  newClaim: (state: ClaimState<Claim, Line>) => Claim,
): Assembler {
  const compiled = compileRules(treeOf(table), rules)
  const isAbove = treeOf(table).nodes.map((node) => !isInsideClaim(node))
  let state = newClaimState<Claim, Line>(desk.reader)

  function finishClaim(): void {
    const { claim, claimCapture, heading, levels, batch } = state
    if (!claim || !claimCapture) return
    const outer = heading ? [heading, ...levels] : levels
    const read = claim as unknown as { source: DocumentSource; batch: ClaimBatchInfo }
    read.source = desk.source(claimCapture, outer)
    read.batch = batch
    desk.yield(claim as ReadClaim<Claim>)
    state.claim = undefined
    state.line = undefined
    state.coverage = undefined
    state.adjudication = undefined
    state.drug = undefined
  }

  /** A segment of a level after its claims: it may not change what they share. */
  function passOver(claim: ClaimCommon): void {
    desk.reader.problem('segment-unexpected')
    claim.extra = appended(claim.extra, desk.reader.raw())
  }

  return {
    table,
    begin() {
      state = newClaimState<Claim, Line>(desk.reader)
      state.batch = newBatch()
      state.heading = desk.cut()
    },
    take(tracker: LoopTracker) {
      const { block, ordinal } = desk.reader
      const tag = block.tag(ordinal)
      if (tag === tags.hl) {
        finishClaim()
        openLevel(state, tracker.node.id, desk)
      } else if (tag === tags.clm) {
        finishClaim()
        state.claimCapture = desk.cut()
        settleSeparator(desk.reader)
        state.claim = newClaim(state)
        state.owner = state.claim
        return
      }
      if (state.claim && isAbove[tracker.node.number]) return passOver(state.claim)
      if (tracker.begins) state.party = undefined
      if (!applyRule(compiled, tracker.slot, state)) state.owner.extra = appended(state.owner.extra, desk.reader.raw())
    },
    end: finishClaim,
  }
}

function isInsideClaim(node: LoopNode): boolean {
  return node.id === '2300' || (node.parent !== undefined && isInsideClaim(node.parent))
}

/** An HL: what stood below the level that it opens is over. */
function openLevel(state: ClaimState<ClaimCommon, LineCommon>, loop: string, desk: Pick<Desk<never>, 'cut'>): void {
  const { reader } = state
  const capture = desk.cut()
  const parent = reader.text(2)
  state.dependent = undefined
  if (loop === '2000C') {
    if (parent !== state.subscriberLevel) reader.problem('hierarchy-mismatch', 2)
    state.levels = [state.levels[0] ?? capture, state.levels[1] ?? capture, capture]
    state.dependent = newDependent()
    state.owner = state.dependent
    return
  }
  state.subscriber = newSubscriber()
  state.payer = newPayer()
  if (loop === '2000B') {
    if (parent !== state.billingLevel) reader.problem('hierarchy-mismatch', 2)
    state.levels = [state.levels[0] ?? capture, capture]
    state.subscriberLevel = reader.text(1)
    state.owner = state.subscriber
    return
  }
  state.billing = newBilling()
  state.billingLevel = reader.text(1)
  state.levels = [capture]
  state.owner = state.billing
}

/** What CLM says in both kinds of claim after CLM05, where it says something. */
export function readAssignment(reader: ElementReader, claim: ClaimCommon): void {
  const assignmentCode = reader.text(7)
  if (assignmentCode !== '') claim.assignmentCode = assignmentCode
  const benefitsAssigned = reader.text(8)
  if (benefitsAssigned !== '') claim.benefitsAssigned = benefitsAssigned
  const releaseOfInformation = reader.text(9)
  if (releaseOfInformation !== '') claim.releaseOfInformation = releaseOfInformation
  const delayReason = reader.text(20)
  if (delayReason !== '') claim.delayReason = delayReason
}

const namedReferences = byCode(claimReferences)

/** REF of loop 2300. */
export function readClaimReference(reader: ElementReader, claim: ClaimCommon): void | false {
  const name = namedReferences.get(reader.code(1))
  if (name === undefined || claim[name] !== undefined) return readReference(reader, claim)
  claim[name] = reader.text(2)
}

/** Some files use another component separator than their ISA16; CLM05 tells. */
function settleSeparator(reader: ElementReader): void {
  const declared = reader.block.delimiters.component
  reader.separator = declared
  const place = reader.text(5)
  if (place === '' || (declared !== '' && place.includes(declared))) return
  const match = /^[0-9A-Z]{1,2}([^0-9A-Za-z .-])[A-Z]?\1[0-9A-Z]?$/.exec(place)
  if (!match) return
  reader.separator = match[1]!
  reader.problem('component-separator-mismatch', 5)
}
