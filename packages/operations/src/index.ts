export { FAILED_STATES, find, type Filter, type Match } from './find.ts'
export {
  ANSWER_FAULTS,
  answer,
  answerMessage,
  daysOverdue,
  encounterOfQuery,
  openQueries,
  type AnswerFault,
  type AnswerRead,
  type AnswerRequest,
  type Waiting,
} from './answer.ts'
export { historyOf, type Ports } from './ports.ts'
export {
  MAX_GENERATION,
  REPLAYABLE,
  naturalStage,
  select,
  type ReplayableStage,
  type Selection,
} from './replay-plan.ts'
export { originalOf, planReplay, replay, type ReplayRequest, type ReplayStep, type ReplaySummary } from './replay.ts'
export { status, type StageStatus, type Status } from './status.ts'
export { timeline, type TimelineLine } from './timeline.ts'
export { CLEAN_CLAIM_GROUPS, cleanClaims, type CleanClaimGroup, type CleanClaimRow } from './clean-claims.ts'
export type { Within } from './read-events.ts'
export { sentClaims } from './sent-claims.ts'
export { codingReport, type ProviderReport } from './coding-report.ts'
export { CODING_GROUPS, codingRates, type CodingGroup, type CodingRates } from './coding-rates/rates.ts'
export { ENOUGH_JUDGED, TOLERATED_RATE, type ScoreBand } from './coding-rates/calibration.ts'
export { impossibleDays, type ImpossibleDay } from './impossible-days.ts'
