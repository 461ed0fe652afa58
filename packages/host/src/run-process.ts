import { codeOfError, logTelemetry, placeOf } from '@claimrail/telemetry'
import type { Options } from './options.ts'
import { OptionsError, parseOptions, type Overrides } from './parse-options.ts'
import type { Service } from './service.ts'
import { startHost, type Host } from './start-host.ts'

/** How a process ends, by the numbers of sysexits.h and 128 + the signal. */
export const EXIT = { clean: 0, notInTime: 1, crashed: 70, options: 78, interrupted: 130 } as const

/**
 * Runs services as this process until it is told to stop: reads the environment, answers SIGTERM and SIGINT. The first signal stops
 * gracefully and ends hard after `stopSeconds`; a second one ends at once. What no one caught, and a worker that can not go on,
 * end the process with a code of their own. Resolves to the addresses of what listens once the services run; the process ends by itself.
 */
export async function runProcess(services: readonly Service[], overrides: Overrides = {}): Promise<Host['addresses']> {
  const options = optionsOrExit(overrides)
  const telemetry = logTelemetry({ level: options.logLevel })
  let host: Host | undefined
  let ending = false

  function end(code: number): void {
    if (ending) return
    ending = true
    setTimeout(() => {
      telemetry.emit({ event: 'host.stopped', seconds: options.stopSeconds, clean: false })
      process.exit(code === EXIT.clean ? EXIT.notInTime : code)
    }, options.stopSeconds * 1000).unref()
    void stopStarted().then(
      () => process.exit(code),
      (error: unknown) => crashed(error),
    )
  }

  async function stopStarted(): Promise<void> {
    await starting.catch(() => {})
    await host?.stop()
  }

  function crashed(error: unknown): never {
    telemetry.emit({ event: 'host.crashed', code: codeOfError(error), where: placeOf(error) })
    process.exit(EXIT.crashed)
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (ending) process.exit(EXIT.interrupted)
      telemetry.emit({ event: 'host.stopping', signal })
      end(EXIT.clean)
    })
  }
  process.on('uncaughtException', crashed)
  process.on('unhandledRejection', crashed)

  const onCrash = (error: Error) => {
    telemetry.emit({ event: 'host.crashed', code: codeOfError(error), where: placeOf(error) })
    end(EXIT.crashed)
  }
  const starting = startHost(services, options, { onCrash })
  try {
    host = await starting
    return host.addresses
  } catch (error) {
    if (error instanceof OptionsError) exitWithProblems(error)
    return crashed(error)
  }
}

function optionsOrExit(overrides: Overrides): Options {
  try {
    return parseOptions(process.env, overrides)
  } catch (error) {
    if (error instanceof OptionsError) exitWithProblems(error)
    throw error
  }
}

function exitWithProblems({ message }: OptionsError): never {
  process.stderr.write(`${message}\n`)
  process.exit(EXIT.options)
}
