export { embeddedBus, type EmbeddedBusOptions } from './bus.ts'
