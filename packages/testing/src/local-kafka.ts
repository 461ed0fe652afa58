import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { removeFolder, startChild, temporaryFolder, type Child } from './child.ts'
import { freePorts } from './free-port.ts'
import { answers } from './command.ts'
import { kafkaJars } from './kafka-jars.ts'
import { brokerSettings, untilKafkaAnswers, type KafkaOptions, type KafkaServer } from './kafka-server.ts'
import type { Attempt } from './server.ts'

const run = promisify(execFile)
const JVM = ['-Xmx512m', '-Xms256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=4', '-Xshare:auto']
const LOGGING = ['-Dorg.slf4j.simpleLogger.defaultLogLevel=error', '-Dorg.slf4j.simpleLogger.showDateTime=true']
const CLUSTER_ID = 'Y2xhaW1yYWlsLXRlc3RzMA'

/** Apache Kafka in KRaft mode, one node, on this machine's own Java. */
export async function startLocalKafka(options: KafkaOptions & { version: string }): Promise<Attempt<KafkaServer>> {
  if (!(await answers('java', ['-version']))) return { reason: 'Java 17 or newer is not installed' }
  const jars = await kafkaJars(options.version)
  if (typeof jars !== 'string') return jars
  const folder = await temporaryFolder('kafka')
  try {
    return await withFreshPorts(3, ([port = 0, controllerPort = 0]) =>
      startOn(port, controllerPort, folder, jars, options),
    )
  } catch (error) {
    await removeFolder(folder)
    throw error
  }
}

async function withFreshPorts<T>(tries: number, start: (ports: number[]) => Promise<T>): Promise<T> {
  const ports = await freePorts(2)
  return start(ports).catch((error: unknown) => {
    const taken = error instanceof Error && /Address already in use|BindException/.test(error.message)
    if (!taken || tries === 1) throw error
    return withFreshPorts(tries - 1, start)
  })
}

async function startOn(
  port: number,
  controllerPort: number,
  folder: string,
  jars: string,
  options: KafkaOptions,
): Promise<KafkaServer> {
  const file = join(folder, 'server.properties')
  const data = join(folder, `data-${port}`)
  const [here, controller] = [`127.0.0.1:${port}`, `127.0.0.1:${controllerPort}`]
  const settings = brokerSettings({ listen: here, advertise: here, controller, voter: controller }, options)
  await writeFile(file, properties({ ...settings, 'log.dirs': data }))
  const java = [...JVM, ...LOGGING, '-cp', join(jars, '*')]
  await run('java', [...java, 'kafka.tools.StorageTool', 'format', '--config', file, '--cluster-id', CLUSTER_ID])
  let broker = await startBroker([...java, 'kafka.Kafka', file], folder, [here])
  return {
    brokers: [here],
    how: 'local',
    async restart(stopping, whileDown) {
      await broker.stop(stopping)
      await whileDown?.()
      broker = await startBroker([...java, 'kafka.Kafka', file], folder, [here])
    },
    async stop() {
      await broker.stop('hard')
      await removeFolder(folder)
    },
  }
}

async function startBroker(args: string[], folder: string, brokers: string[]): Promise<Child> {
  const broker = await startChild('java', args, folder)
  try {
    await untilKafkaAnswers(brokers, () => broker.alive())
    return broker
  } catch {
    await broker.stop('hard')
    throw new Error(`Kafka did not start: ${await broker.log()}`)
  }
}

function properties(settings: Record<string, string>): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}
