export { kafkaBus, type KafkaBusOptions } from './bus.ts'
