import { setTimeout as sleep } from 'node:timers/promises'
import { codeOfError, logTelemetry, placeOf, type Telemetry } from '@claimrail/telemetry'
import { startHealth } from './health.ts'
import { BadOptions, HELP, processOptions, type ProcessOptions } from './options.ts'
import { openPayer, startPayer } from './payer.ts'

/** How the process ends, by the numbers of sysexits.h. */
const EXIT = { badOptions: 2, crashed: 70 } as const

/** Runs the payer as this process: reads arguments and environment, ends by itself with `--once`, else on SIGTERM or SIGINT. */
export async function runPayerProcess(): Promise<void> {
  const options = optionsOrExit()
  if (options === 'help') return void process.stdout.write(`${HELP}\n`)
  const destination = options.json ? { destination: process.stderr } : {}
  const telemetry = logTelemetry({ level: options.logLevel, ...destination })
  const crashed = (error: unknown): never => {
    telemetry.emit({ event: 'host.crashed', code: codeOfError(error), where: placeOf(error) })
    process.exit(EXIT.crashed)
  }
  process.on('uncaughtException', crashed)
  process.on('unhandledRejection', crashed)
  await (options.once ? runOnce(options, telemetry) : runUntilStopped(options, telemetry))
}

async function runOnce(options: ProcessOptions, telemetry: Telemetry): Promise<void> {
  const payer = await openPayer({ ...options, telemetry })
  while ((await payer.look()) > 0) await sleep(options.pollMs)
  if (options.json) printJson(payer.summary())
}

async function runUntilStopped(options: ProcessOptions, telemetry: Telemetry): Promise<void> {
  let problem: () => string | undefined = () => 'payer.starting'
  const health = await startHealth(options.host, options.healthPort, () => problem())
  const payer = await startPayer({ ...options, telemetry })
  problem = payer.problem
  telemetry.emit({ event: 'host.started', services: 'payer-simulator', bus: 'none', version: '0.1.0' })
  const signal = await stopSignal()
  const began = performance.now()
  telemetry.emit({ event: 'host.stopping', signal })
  await payer.stop()
  await health.close()
  telemetry.emit({ event: 'host.stopped', seconds: (performance.now() - began) / 1000, clean: true })
  if (options.json) printJson(payer.summary())
}

function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal))
  })
}

function optionsOrExit(): ProcessOptions | 'help' {
  try {
    return processOptions(process.argv.slice(2), process.env)
  } catch (error) {
    if (!(error instanceof BadOptions)) throw error
    process.stderr.write(`${error.message}\nSee --help.\n`)
    process.exit(EXIT.badOptions)
  }
}

function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}
