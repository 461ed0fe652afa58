import type { Telemetry } from './port.ts'

/** Tells several listeners. One that throws, which none should, does not keep the others from hearing. */
export function tee(...listeners: readonly Telemetry[]): Telemetry {
  return {
    emit(event) {
      for (const listener of listeners) {
        try {
          listener.emit(event)
        } catch {
          // Telemetry never throws: there is no one to tell.
        }
      }
    },
  }
}
