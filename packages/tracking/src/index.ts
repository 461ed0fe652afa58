export { conservation, type Balance, type Conservation } from './conservation.ts'
export { CLAIM_STATES, type ClaimState, type ClaimView } from './claim-state.ts'
export {
  ENCOUNTER_STATES,
  FINAL_STATES,
  encounterView,
  payersOf,
  type EncounterState,
  type EncounterView,
} from './encounter-state.ts'
export { emptyHistory, eventsOf, remember, type History, type SummaryOf } from './history.ts'
export { ledgerOf, type Ledger } from './ledger.ts'
export { PROGRESS, STAGE_ORDER, progressOf, type Progress, type StageProgress } from './stage-progress.ts'
export { type ClaimFacts, type Summary, type SummaryFacts } from './summary.ts'
export { encounters } from './view.ts'
