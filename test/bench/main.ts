// pnpm bench: the pipeline beside empty ones. See docs/bench.md.
import { writeFile } from 'node:fs/promises'
import { HELP, parseOptions, type Options } from './options.ts'
import { profileText, profileWorkers } from './profile.ts'
import { reportText } from './report.ts'
import { runAll } from './run-all.ts'
import { startServers } from './servers.ts'

const options = optionsOrExit()
process.exitCode = options === 'help' ? help() : await bench(options)

async function bench(wanted: Options): Promise<number> {
  say('starting Kafka and Redis')
  const servers = await startServers()
  const stopAndEnd = () => void servers.stop().finally(() => process.exit(130))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stopAndEnd)
  try {
    const figures = await runAll({ servers, options: wanted, say })
    process.stdout.write(`${reportText(figures)}\n`)
    if (wanted.json !== undefined) await writeFile(wanted.json, `${JSON.stringify(figures, null, 2)}\n`)
    if (wanted.profile === undefined) return 0
    say('profiling')
    process.stdout.write(`\n${profileText(await profileWorkers(servers, wanted, wanted.profile))}\n`)
    return 0
  } finally {
    await servers.stop()
  }
}

function optionsOrExit(): Options | 'help' {
  try {
    return parseOptions(process.argv.slice(2))
  } catch (error) {
    say(`bench: ${(error as Error).message}`)
    process.exit(2)
  }
}

function help(): number {
  process.stdout.write(HELP)
  return 0
}

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}
