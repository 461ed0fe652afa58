// What a script without a library does, in plain JavaScript so that any Node runs it: `node floor.mjs TASK FILE`.
// A turn for each line on standard input, as take-turns.ts has it.
import { readFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

const [task, file] = process.argv.slice(2)

/** Each makes ready, untimed, what is timed; that returns what it counted, so that nothing can be left out. */
const tasks = {
  /** The whole file as text, all segments and elements as strings, all in memory. */
  split: () => async () => {
    const text = await readFile(file, 'utf8')
    return text.split('~').map((segment) => segment.split('*')).length
  },

  /** The same content as JSON: an array of arrays of strings. */
  json: () => async () => JSON.parse(await readFile(`${file}.json`, 'utf8')).length,

  /** Arrays that are there already, to bytes. */
  join: () => {
    const segments = JSON.parse(readFileSync(`${file}.json`, 'utf8'))
    return () => Buffer.from(segments.map((elements) => elements.join('*')).join('~'), 'latin1').length
  },
}

const run = tasks[task]()
process.stdout.write('ready\n')
for await (const _ of createInterface({ input: process.stdin })) {
  const before = process.cpuUsage()
  const counted = await run()
  const { user, system } = process.cpuUsage(before)
  const peakMegabytes = process.resourceUsage().maxRSS / 1024
  process.stdout.write(`${JSON.stringify({ seconds: (user + system) / 1e6, counted, peakMegabytes })}\n`)
}
