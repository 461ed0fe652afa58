export { dumpOf } from './dump.ts'
export { viewStoreContract } from './suite.ts'
export type { MakeStore, StoreUnderTest } from './subject.ts'
