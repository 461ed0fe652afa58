import { readClaims, readRemittances, splitClaims, validateBytes } from '../src/index.ts'
import { acknowledge, answerFiles, showBytes, X12WriteError } from '../src/index.ts'
import { fuzzed } from '../src/validate/fuzz.fixture.ts'

/** node bench/fuzz.ts --minutes N [--seed S]: changed files through every reader; ends with 1 at a crash, or an input that is slow for its size. */
const option = (name: string, otherwise: number) => {
  const place = process.argv.indexOf(`--${name}`)
  return place < 0 ? otherwise : Number(process.argv[place + 1])
}

/** Of this process: other processes do not make an input slow. */
function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const minutes = option('minutes', 1 / 3)
const until = performance.now() + minutes * 60_000
const slowest = { seed: 0, milliseconds: 0, bytes: 0 }
let seed = option('seed', 1)
let inputs = 0
let total = 0

async function through(bytes: Uint8Array): Promise<void> {
  validateBytes(bytes)
  for (const _ of showBytes(bytes)) continue
  for await (const _ of readClaims(bytes)) continue
  for await (const _ of readRemittances(bytes)) continue
  await splitClaims(bytes)
  const answers = await acknowledge(bytes, { date: '2026-04-02', scope: 'claim' })
  const sides = { sender: { qualifier: 'ZZ', id: 'A' }, receiver: { qualifier: 'ZZ', id: 'B' } }
  const interchange = { ...sides, controlNumber: 1, date: '2026-04-02', time: '08:00', usage: 'T' as const }
  try {
    answerFiles(answers, {
      interchange,
      group: { controlNumber: 1 },
      transaction: { controlNumber: 1 },
      referenceId: 'A',
    })
  } catch (error) {
    if (!(error instanceof X12WriteError)) throw error
  }
}

for (; performance.now() < until; seed++) {
  const bytes = fuzzed(seed)
  const began = cpuMilliseconds()
  try {
    await through(bytes)
  } catch (error) {
    console.log(`seed ${seed} broke: ${(error as Error).stack}`)
    process.exitCode = 1
    break
  }
  const milliseconds = cpuMilliseconds() - began
  inputs++
  total += bytes.length
  if (inputs > 50 && milliseconds > slowest.milliseconds)
    Object.assign(slowest, { seed, milliseconds, bytes: bytes.length })
}

if (slowest.milliseconds > 2000) process.exitCode = 1
console.log(
  `${inputs} inputs, ${total} bytes, until seed ${seed}; slowest ${slowest.milliseconds.toFixed(0)} ms for ${slowest.bytes} bytes (seed ${slowest.seed})`,
)
