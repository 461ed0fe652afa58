import type { Bus } from '@claimrail/bus'
import type { Gateway } from '@claimrail/gateway'
import type { Stage, View } from '@claimrail/pipeline'
import type { Telemetry } from '@claimrail/telemetry'
import type { ViewStore } from '@claimrail/views'
import type { Options } from './options.ts'

/** What a host hands to the services it runs: the ports, already open, and the options. */
export type ServiceContext = {
  bus: Bus
  views: ViewStore
  telemetry: Telemetry
  partitions: number
  options: Options
  gateways: Gateways
}

/** The doors to payers. Claims go out through `claims`; its inbox is not used. Answers come in through the two others. */
export type Gateways = { claims: Gateway; acknowledgments: Gateway; remittances: Gateway }

/**
 * Something that brings in what is outside the log (HTTP, MLLP, an inbox): publishes, then confirms to whoever sent it.
 * `stop` takes nothing new and resolves when what was taken is durable.
 */
export type Source = { name: string; start(): Promise<RunningSource> }
export type RunningSource = {
  stop(): Promise<void>
  /** `host:port` it listens on, where it listens. */
  address?: string
  /** Undefined while well; otherwise a stable code of what is wrong. */
  problem(): string | undefined
}

/** One worker: what it decides, what it shows, what it listens to. Only hosts (a service's main.ts, the CLI, tests) run one. */
export type Service = {
  name: string
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a host runs stages of any state
  create(context: ServiceContext): { stages?: Stage<any>[]; views?: View<any>[]; sources?: Source[] }
}
