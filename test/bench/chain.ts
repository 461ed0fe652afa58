import { setTimeout as pause } from 'node:timers/promises'
import { watch, type Cost, type Processes } from './watch.ts'

/** Something that messages travel through, from a first place to a last one, in processes that run already. */
export type Chain<Message> = {
  /** Process that takes the messages in. It is held while they are laid out, so that all wait when the clock starts. */
  gate: number
  processes: Processes
  /** Resolves when the messages are durable in the first place. */
  fill(messages: readonly Message[]): Promise<void>
  /** Resolves when all that was ever filled in has come through. */
  drained(): Promise<Drained>
}

/** Epoch milliseconds at which the last message came out, and at which everything that belongs to it was done too. */
export type Drained = { outAt: number; settledAt: number }

/** One stretch: `messages` waiting, processes warm, from the opening of the gate. */
export type Stretch = { messages: number; seconds: number; settledSeconds: number; cost: Cost }

/** Lets `messages` through and measures. The processes must have done some before. */
export async function stretch<Message>(chain: Chain<Message>, messages: readonly Message[]): Promise<Stretch> {
  process.kill(chain.gate, 'SIGSTOP')
  let stop: () => Cost
  let start: number
  try {
    await chain.fill(messages)
    await pause(200)
    stop = watch(chain.processes)
  } finally {
    start = Date.now()
    process.kill(chain.gate, 'SIGCONT')
  }
  const { outAt, settledAt } = await chain.drained()
  const cost = stop()
  const seconds = (outAt - start) / 1000
  return { messages: messages.length, seconds, settledSeconds: (settledAt - start) / 1000, cost }
}

/** Lets messages through that only wake everything up: connections, groups, compiled code. */
export async function warmUp<Message>(chain: Chain<Message>, messages: readonly Message[]): Promise<void> {
  await chain.fill(messages)
  await chain.drained()
  await pause(200)
}
