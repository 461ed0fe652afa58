export type { Checkpoint, FindQuery, Found, Loaded, Save, StateChange, Tally, ViewStore } from './port.ts'
export { ViewStoreError, type ViewStoreErrorCode } from './error.ts'
export { foldChunk, type Folded, type FoldRecord, type OffsetRange } from './fold.ts'
export { viewReader, type FoundState, type ViewReader } from './reader.ts'
