import { codeOfError, type Telemetry } from '@claimrail/telemetry'
import type { EncounterMessage } from '@claimrail/domain'
import type { Quarantine, Evidence } from './quarantine.ts'
import type { Received, Receive } from './receive.ts'
import type { Waiting } from './backpressure.ts'

/** What every source of messages needs, whatever it listens to. */
export type DoorOptions = {
  /** Names the source in telemetry and quarantine: `http`, `mllp`. */
  name: string
  receive: Receive
  quarantine: Quarantine
  telemetry: Telemetry
  waiting: Waiting
  maxWaiting: number
}

export type Door = {
  /** Makes messages durable; undefined when the log can not be reached now. */
  take(messages: readonly EncounterMessage[]): Promise<Received[] | undefined>
  /** Keeps and counts what was refused. The name it is kept under, or undefined when it could not be kept. */
  refuse(evidence: Omit<Evidence, 'source'>): Promise<string | undefined>
  /** Records waiting when that is more than is allowed; otherwise undefined. */
  overload(): Promise<number | undefined>
  /** A code of what is wrong now; undefined while well. */
  problem(): string | undefined
}

export function openDoor(options: DoorOptions): Door {
  const { name, receive, quarantine, telemetry, waiting, maxWaiting } = options
  let problem: string | undefined
  return {
    async take(messages) {
      try {
        const results = messages.length ? await receive(messages) : []
        problem = undefined
        const taken = results.filter(({ encounterId }) => encounterId !== undefined).length
        if (taken) telemetry.emit({ event: 'intake.accepted', source: name, messages: taken })
        return results
      } catch (error) {
        problem = 'log-unavailable'
        telemetry.emit({ event: 'intake.refused', source: name, code: `unavailable.${codeOfError(error)}`, path: '' })
        return undefined
      }
    },
    async refuse(evidence) {
      const [{ code, path }] = evidence.faults
      telemetry.emit({ event: 'intake.refused', source: name, code, path })
      try {
        return await quarantine.keep({ ...evidence, source: name })
      } catch {
        telemetry.emit({ event: 'file.quarantined', kind: 'intake', code: 'quarantine-failed' })
        return undefined
      }
    },
    async overload() {
      const records = await waiting()
      if (records <= maxWaiting) return undefined
      telemetry.emit({ event: 'intake.overloaded', source: name, waiting: records })
      return records
    },
    problem: () => problem,
  }
}
