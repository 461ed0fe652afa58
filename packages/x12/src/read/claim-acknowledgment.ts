import { codeOf } from '../block.ts'
import type {
  AcknowledgedProvider,
  ClaimAcknowledgment,
  ClaimAcknowledgmentEvent,
} from '../documents/claim-acknowledgment.ts'
import type { InformationReceiver, InformationSource } from '../documents/claim-acknowledgment.ts'
import type { Read } from '../documents/source.ts'
import { table277CA } from '../loops/acknowledgments.ts'
import { treeOf } from '../loops/catalog.ts'
import type { Capture } from './capture.ts'
import type { Assembler, Desk } from './driver.ts'
import type { ElementReader } from './element-reader.ts'
import { nameless } from './parties.ts'
import { claimAcknowledgmentRules, type StatusState } from './claim-acknowledgment-rules.ts'
import { appended, applyRule, compileRules } from './rules.ts'

const hl = codeOf('HL')
const depths: Readonly<Record<string, number>> = { '2000A': 0, '2000B': 1, '2000C': 2, '2000D': 3 }

export function claimAcknowledgmentAssembler(desk: Desk<Read<ClaimAcknowledgmentEvent>>): Assembler {
  const compiled = compileRules(treeOf(table277CA), claimAcknowledgmentRules)
  let state = newState(desk.reader)

  /** Yields the innermost level open, if it answers anything. */
  function finishLevel(): void {
    const { heading, levels, source: informationSource, receiver, provider, claim } = state
    const own = levels.at(-1)
    if (!own || !heading) return
    const source = desk.source(own, [heading, ...levels.slice(0, -1)])
    const around = { informationSource, receiver, ...(provider ? { provider } : {}) }
    if (claim) desk.yield({ ...claim, ...around, source })
    else if (levels.length === 3 && provider?.statuses.length) desk.yield({ kind: 'provider', ...around, source })
    else if (levels.length === 2 && receiver.statuses.length) desk.yield({ kind: 'receiver', ...around, source })
    state.claim = undefined
    state.line = undefined
  }

  return {
    table: table277CA,
    begin() {
      state = newState(desk.reader)
      state.heading = desk.cut()
    },
    take(tracker) {
      const { block, ordinal } = desk.reader
      const tag = block.tag(ordinal)
      if (tag === hl) {
        finishLevel()
        openLevel(state, depths[tracker.node.id] ?? 0, desk.cut())
        return
      }
      if (!applyRule(compiled, tracker.slot, state)) state.owner.extra = appended(state.owner.extra, desk.reader.raw())
    },
    end: finishLevel,
  }
}

/** Missing levels in between get the captures of nothing: their place is taken by the level itself. */
function openLevel(state: StatusState, depth: number, capture: Capture): void {
  state.levels = state.levels.slice(0, depth)
  while (state.levels.length <= depth) state.levels.push(capture)
  if (depth === 0) state.owner = state.source = newSource()
  if (depth <= 1) state.receiver = newReceiver()
  if (depth <= 2) state.provider = undefined
  if (depth === 1) state.owner = state.receiver
  if (depth === 2) state.owner = state.provider = newProvider()
  if (depth === 3) state.owner = state.claim = newClaim()
  state.statuses =
    depth === 3 ? state.claim!.statuses : depth === 2 ? state.provider!.statuses : state.receiver.statuses
}

function newState(reader: ElementReader): StatusState {
  const receiver = newReceiver()
  return {
    reader,
    heading: undefined,
    levels: [],
    source: newSource(),
    receiver,
    provider: undefined,
    claim: undefined,
    line: undefined,
    statuses: receiver.statuses,
    owner: receiver,
  }
}

const newSource = (): InformationSource => ({ entity: '', party: { name: nameless } })
const newReceiver = (): InformationReceiver => ({ party: { name: nameless }, statuses: [] })
const newProvider = (): AcknowledgedProvider => ({ party: { name: nameless }, statuses: [] })
const newClaim = (): ClaimAcknowledgment => ({
  kind: 'claim',
  patient: { name: nameless },
  patientControlNumber: '',
  statuses: [],
  lines: [],
})
