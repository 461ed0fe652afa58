import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openPayerSide } from '@claimrail/gateway'
import { codeOfError, SILENT, type Telemetry } from '@claimrail/telemetry'
import { X12WriteError } from '@claimrail/x12'
import type { Answer } from './answers/answer.ts'
import { receive, type Behaviour } from './receive.ts'
import { openReceipts } from './receipts.ts'
import { addToSummary, NO_SUMMARY, type Summary } from './summary.ts'

export type PayerOptions = Behaviour & {
  /** The folder tree shared with who sends claims. */
  dir: string
  /** Pause between two looks at it, in milliseconds. */
  pollMs: number
  /** How long the 835s of a file wait after it came, in milliseconds; what is taken back later waits as long again. */
  lateMs: number
  telemetry?: Telemetry
}

export type Payer = {
  /**
   * Takes what is there and puts every answer that is due, until `stopping`. Resolves with the number of files that still wait for
   * answers. When a file makes trouble the others go on, and then it rejects.
   */
  look(stopping?: AbortSignal): Promise<number>
  summary(): Summary
}

/** Opens the payer on its folder, as it was left. */
export async function openPayer(options: PayerOptions): Promise<Payer> {
  const { dir, lateMs, telemetry = SILENT } = options
  const doors = openPayerSide(dir)
  const answered = new Set(await readdir(join(dir, 'payer-archive/processed')))
  const receipts = await openReceipts(join(dir, 'payer-archive/receipts'), (name) => answered.has(name))
  /** When a file was first seen, and how many waves of its answers are out. */
  const waiting = new Map<string, { since: number; waves: number }>()
  let summary = NO_SUMMARY

  async function look(stopping?: AbortSignal): Promise<number> {
    const troubles: unknown[] = []
    for (const { name } of await doors.claims.list()) {
      if (stopping?.aborted) break
      await takeOne(name).catch((error: unknown) => troubles.push(error))
    }
    if (troubles.length > 0) throw troubles[0]
    return waiting.size
  }

  async function takeOne(name: string): Promise<void> {
    if (!waiting.has(name)) {
      if (!(await receiveFile(name))) return
      waiting.set(name, { since: Date.now(), waves: 0 })
    }
    await answerWhatIsDue(name)
  }

  /** False when nothing can be answered. */
  async function receiveFile(name: string): Promise<boolean> {
    if (receipts.answersOf(name)) return true
    const bytes = await doors.claims.get(name)
    const receipt = await receive(name, bytes, receipts.memory, options).catch((error: unknown) => {
      if (error instanceof X12WriteError) return undefined
      throw error
    })
    if (!receipt) {
      telemetry.emit({ event: 'file.quarantined', kind: '837', code: 'claims-unreadable' })
      await doors.claims.archive(name, 'quarantine')
      return false
    }
    await receipts.keep(name, receipt)
    summary = addToSummary(summary, receipt)
    telemetry.emit({ event: 'file.read', kind: '837', name, records: receipt.decisions.length })
    return true
  }

  async function answerWhatIsDue(name: string): Promise<void> {
    const file = waiting.get(name)
    const answers = receipts.answersOf(name)
    if (!file || !answers) return
    const age = Date.now() - file.since
    while (file.waves <= LAST_WAVE && age >= file.waves * lateMs) {
      await put(answers.filter(({ wave }) => wave === file.waves))
      file.waves += 1
      if (!answers.some(({ wave }) => wave >= file.waves)) file.waves = LAST_WAVE + 1
    }
    if (file.waves <= LAST_WAVE) return
    await doors.claims.archive(name, 'processed')
    receipts.answered(name)
    waiting.delete(name)
  }

  async function put(answers: readonly Answer[]): Promise<void> {
    for (const { folder, name, text } of answers) {
      const bytes = Buffer.from(text)
      await doors[folder].put(name, bytes)
      telemetry.emit({ event: 'file.sent', payer: 'simulator', name, bytes: bytes.length, claims: 0 })
    }
  }

  return { look, summary: () => summary }
}

const LAST_WAVE = 2

export type RunningPayer = {
  /** Takes no further file and resolves when the one in hand is done. Idempotent. */
  stop(): Promise<void>
  /** Why the last look did not go well. */
  problem(): string | undefined
  summary(): Summary
}

/** Opens the payer and looks at its folder again and again until it is stopped. */
export async function startPayer(options: PayerOptions): Promise<RunningPayer> {
  const payer = await openPayer(options)
  const stopping = new AbortController()
  let problem: string | undefined

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      problem = await payer.look(stopping.signal).then(
        () => undefined,
        (error: unknown) => `payer.${codeOfError(error)}`,
      )
      await sleep(options.pollMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  const running = run()
  return {
    async stop() {
      stopping.abort()
      await running
    },
    problem: () => problem,
    summary: payer.summary,
  }
}
