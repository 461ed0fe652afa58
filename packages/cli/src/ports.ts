import { EXIT, mayHoldLog, openPorts, OptionsError, parseOptions, type OpenPorts, type Options } from '@claimrail/host'
import { TOPIC_NAMES } from '@claimrail/pipeline'
import { codeOfError, SILENT } from '@claimrail/telemetry'
import { overridesFrom } from './flags.ts'
import { Failure } from './output.ts'

export type PortFlags = Readonly<Record<string, unknown>>

/**
 * Opens the log and the views that the flags and the environment name, for as long as `use` runs. Throws Failure when they do not
 * answer, or when nothing has ever been fed to them: whoever only looks creates nothing.
 */
export async function withPorts<Result>(flags: PortFlags, use: (ports: OpenPorts) => Promise<Result>): Promise<Result> {
  const options = optionsFrom(flags)
  if (!mayHoldLog(options)) throw nothingFed(options)
  return during(options, async (ports) => {
    const partitions = await partitionsOf(ports)
    if (partitions === undefined) throw nothingFed(options)
    mustBe(partitions, options)
    return use(ports)
  })
}

/** The same for those who feed: what is not there yet is created. */
export async function withPortsToFeed<Result>(
  flags: PortFlags,
  use: (ports: OpenPorts) => Promise<Result>,
): Promise<Result> {
  const options = optionsFrom(flags)
  return during(options, async (ports) => {
    const partitions = await partitionsOf(ports)
    if (partitions !== undefined) mustBe(partitions, options)
    return use(ports)
  })
}

async function during<Result>(options: Options, use: (ports: OpenPorts) => Promise<Result>): Promise<Result> {
  const ports = await openPorts(options, SILENT)
  try {
    await mustAnswer(ports)
  } catch (error) {
    // What does not answer may not answer a good-bye either.
    ports.close().catch(() => undefined)
    throw error
  }
  try {
    return await use(ports)
  } finally {
    await ports.close()
  }
}

function optionsFrom(flags: PortFlags): Options {
  try {
    return parseOptions(process.env, overridesFrom(flags))
  } catch (error) {
    if (error instanceof OptionsError) throw new Failure(error.message, EXIT.options)
    throw error
  }
}

async function mustAnswer({ bus, views, options }: OpenPorts): Promise<void> {
  const isKafka = options.bus === 'kafka'
  const [log, store] = isKafka
    ? [`Kafka at ${options.kafkaBrokers}`, 'Redis']
    : [`the log in ${options.dataDir}`, `the views in ${options.dataDir}`]
  await answerOf(bus, log, isKafka ? 'CLAIMRAIL_KAFKA_BROKERS or --kafka-brokers' : 'CLAIMRAIL_DATA_DIR or --data-dir')
  await answerOf(views, store, isKafka ? 'CLAIMRAIL_REDIS_URL or --redis-url' : 'CLAIMRAIL_DATA_DIR or --data-dir')
}

async function answerOf(port: { ping(): Promise<void> }, what: string, option: string): Promise<void> {
  try {
    await port.ping()
  } catch (error) {
    const code = codeOfError(error)
    const why = code === 'Error' ? '' : ` (${code})`
    throw new Failure(`${what} does not answer${why}; start it, or say where it is: ${option}`)
  }
}

/** How many partitions the log has; undefined while no topic exists. */
async function partitionsOf({ bus }: OpenPorts): Promise<number | undefined> {
  const positions = await bus.positions({ topics: TOPIC_NAMES.slice(0, 1) }).catch(() => [])
  return positions.length || undefined
}

function mustBe(partitions: number, options: Options): void {
  if (partitions === options.partitions) return
  throw new Failure(
    `the log has ${partitions} partitions, not ${options.partitions}: set CLAIMRAIL_PARTITIONS or --partitions to ${partitions}`,
    EXIT.options,
  )
}

function nothingFed({ bus, dataDir, kafkaBrokers, namespace }: Options): Failure {
  const where =
    bus === 'kafka' ? `on Kafka at ${kafkaBrokers}${namespace && `, namespace ${namespace}`}` : `in ${dataDir}`
  return new Failure(
    `nothing has been fed yet: there is no log ${where}. \`claimrail demo\` makes a day to look at, \`claimrail serve\` and \`claimrail feed\` take encounters in, --data-dir names another folder`,
  )
}
