/**
 * What the system may say of itself: an allow-list of typed events. Every field is a name, a code, a count or a duration; none may hold a
 * value from a record. `stage` is the name of a stage or, where a view does the same, of the view. Each event owns its log line and its metric (see `log.ts`, `metrics.ts`).
 */
export type TelemetryEvent =
  | { event: 'host.started'; services: string; bus: string; version: string }
  | { event: 'host.stopping'; signal: string }
  | { event: 'host.stopped'; seconds: number; clean: boolean }
  | { event: 'host.crashed'; code: string; where: string }
  | {
      event: 'stage.chunk'
      stage: string
      partition: number
      records: number
      skipped: number
      published: number
      seconds: number
    }
  | { event: 'stage.outcome'; stage: string; outcome: string; code: string; count: number }
  | { event: 'stage.retrying'; stage: string; partition: number; code: string; attempt: number; delayMs: number }
  | { event: 'stage.deadLettered'; stage: string; partition: number; code: string; path: string }
  | { event: 'stage.parked'; stage: string; partition: number }
  | { event: 'stage.flooded'; stage: string; partition: number; dead: number; records: number }
  | { event: 'stage.lostOwnership'; stage: string; partition: number }
  | { event: 'stage.healed'; stage: string; partition: number; records: number }
  | {
      event: 'view.chunk'
      view: string
      partition: number
      records: number
      unreadable: number
      changed: number
      seconds: number
    }
  | { event: 'intake.accepted'; source: string; messages: number }
  | { event: 'intake.refused'; source: string; code: string; path: string }
  | { event: 'intake.overloaded'; source: string; waiting: number }
  | { event: 'file.sent'; payer: string; name: string; bytes: number; claims: number }
  | { event: 'file.read'; kind: string; name: string; records: number }
  | { event: 'file.quarantined'; kind: string; code: string }
  | { event: 'bus.problem'; adapter: string; code: string; detail: string }
  | { event: 'bus.rebalanced'; group: string; partitions: number }

/** Where telemetry goes. Never throws, never blocks. */
export type Telemetry = { emit(event: TelemetryEvent): void }

export const SILENT: Telemetry = { emit() {} }
