export { OPTIONS, type OptionName, type Options } from './options.ts'
export type { Gateways, RunningSource, Service, ServiceContext, Source } from './service.ts'
