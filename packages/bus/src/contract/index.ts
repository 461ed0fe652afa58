export { busContract } from './suite.ts'
export type { BusFeatures, BusUnderTest } from './subject.ts'
