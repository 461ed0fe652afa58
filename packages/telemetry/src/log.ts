import { pino, type DestinationStream } from 'pino'
import { isListed, LINES, seenFields, type Level } from './fields.ts'
import type { Telemetry } from './port.ts'

export type LogOptions = {
  level: Level | 'silent'
  /** Where lines go; default: the standard output. */
  destination?: DestinationStream
}

/** One line of JSON for each event: its level, time, name and allow-listed fields. There is no message text. */
export function logTelemetry({ level, destination = pino.destination(1) }: LogOptions): Telemetry {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters }, destination)
  return {
    emit(event) {
      if (!isListed(event)) return
      const line = LINES[event.event]
      if (logger.isLevelEnabled(line.level)) logger[line.level]({ event: event.event, ...seenFields(event) })
    },
  }
}

const formatters = { level: (label: string) => ({ level: label }) }
