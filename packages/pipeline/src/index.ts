export {
  INTAKES,
  STAGES,
  TOPICS,
  TOPIC_NAMES,
  groupOf,
  stageRow,
  topicOf,
  type RetryPolicy,
  type StageRow,
  type TopicName,
} from './topology.ts'
export { DEFAULT_PARTITIONS, partitionKey, partitionOf } from './partition.ts'
export type { Combinable, Decision, Effect, Facts, Listing, NewEvent, Outcome, Stage } from './stage.ts'
export { NO_PROJECTION, type Origin, type Projection, type View } from './view.ts'
export { inherit, makeEvent, stampCombined, stampEvent, type Cause, type OutsideEvent } from './stamp.ts'
export { codeOf, eventsOf } from './outcome.ts'
export { toMermaid } from './graph.ts'
export { story, type Story, type Told } from './story.ts'
