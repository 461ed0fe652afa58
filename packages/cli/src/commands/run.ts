import type { Command } from 'commander'
import { runProcess } from '@claimrail/host'
import { addOptionFlags, HOST_OPTIONS, overridesFrom } from '../flags.ts'
import { say } from '../output.ts'
import { SERVICES, servicesNamed } from '../services.ts'

export function addRun(program: Command): void {
  const run = program
    .command('run')
    .description('Run some stages as one process until it is told to stop (SIGTERM or Ctrl-C)')
    .requiredOption(
      '--stages <list>',
      `all, or a comma-separated list of: ${SERVICES.map((service) => service.name).join(', ')}`,
    )
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail run --stages all\n  claimrail run --stages scrubbing --bus kafka --kafka-brokers kafka:9092 --redis-url redis://redis:6379',
    )
  addOptionFlags(run, HOST_OPTIONS).action(async (flags: { stages: string }) => {
    await runProcess(servicesNamed(flags.stages), overridesFrom(flags))
  })
}

export function addServe(program: Command): void {
  const serve = program
    .command('serve')
    .description('Run the whole system in one process: intake over HTTP and MLLP, all stages, tracker and console')
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail serve\n  claimrail serve --http-port 8000 --data-dir /var/lib/claimrail',
    )
  addOptionFlags(serve, HOST_OPTIONS).action(async (flags: Record<string, unknown>) => {
    const addresses = await runProcess([...SERVICES], overridesFrom(flags))
    say(welcome(addresses))
  })
}

/** Where what listens is to be found, for whoever sits at the terminal. */
function welcome(addresses: Readonly<Record<string, string>>): string {
  const lines = [
    ['encounters over HTTP', `http://${addresses['intake.http']}/encounters`],
    ['HL7 v2 over MLLP', addresses['intake.mllp']],
    ['console', `http://${addresses.console}/`],
    ['health and metrics', `http://${addresses.health}/ready`],
  ]
  return ['claimrail runs; Ctrl-C stops it', ...lines.map(([what, where]) => `  ${what?.padEnd(22)} ${where}`)].join(
    '\n',
  )
}
