export {
  MAX_RECORD_BYTES,
  RecordTooLarge,
  type Batch,
  type Bus,
  type InRecord,
  type OutRecord,
  type Position,
  type PositionsQuery,
  type SubscribeOptions,
  type Subscription,
} from './port.ts'
