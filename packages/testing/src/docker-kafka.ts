import { dockerAnswers, halt } from './docker.ts'
import { freePorts } from './free-port.ts'
import { brokerSettings, untilKafkaAnswers, type KafkaOptions, type KafkaServer } from './kafka-server.ts'
import type { Attempt } from './server.ts'

/** The official `apache/kafka` image, one node, on a port of this machine that stays the same through restarts. */
export async function startDockerKafka(options: KafkaOptions & { version: string }): Promise<Attempt<KafkaServer>> {
  if (!(await dockerAnswers())) return { reason: 'no Docker engine answers' }
  const { GenericContainer } = await import('testcontainers')
  const [port = 0] = await freePorts(1)
  const listeners = { listen: ':9092', advertise: `localhost:${port}`, controller: ':9093', voter: 'localhost:9093' }
  const container = await new GenericContainer(`apache/kafka:${options.version}`)
    .withExposedPorts({ container: 9092, host: port })
    .withEnvironment(environment(brokerSettings(listeners, options)))
    .withStartupTimeout(120_000)
    .start()
  const brokers = [`localhost:${port}`]
  await untilKafkaAnswers(brokers)
  return {
    brokers,
    how: 'docker',
    async restart(stopping, whileDown) {
      await halt(container, stopping)
      await whileDown?.()
      await container.restart()
      await untilKafkaAnswers(brokers)
    },
    stop: async () => void (await container.stop()),
  }
}

/** The image reads `KAFKA_` + the setting's name in capitals, dots as underscores. */
function environment(settings: Record<string, string>): Record<string, string> {
  const named = Object.entries(settings).map(([name, value]) => [
    `KAFKA_${name.toUpperCase().replaceAll('.', '_')}`,
    value,
  ])
  return { ...Object.fromEntries(named), KAFKA_HEAP_OPTS: '-Xmx512m -Xms256m' }
}
