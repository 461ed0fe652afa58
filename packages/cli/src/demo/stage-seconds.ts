import type { Telemetry } from '@claimrail/telemetry'

/** Adds up how long each stage was at work, from the chunks that it tells of. */
export function stageSeconds(): Telemetry & { seconds(): ReadonlyMap<string, number> } {
  const seconds = new Map<string, number>()
  return {
    emit(event) {
      if (event.event !== 'stage.chunk') return
      seconds.set(event.stage, (seconds.get(event.stage) ?? 0) + event.seconds)
    },
    seconds: () => seconds,
  }
}
