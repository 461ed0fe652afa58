import { startDockerKafka } from './docker-kafka.ts'
import { untilKafkaAnswers, type KafkaOptions, type KafkaServer } from './kafka-server.ts'
import { startLocalKafka } from './local-kafka.ts'
import { firstOf, orThrow, type Attempt, type Found } from './server.ts'

const VERSION = '3.9.1'

/**
 * A real Kafka for tests: the one at `CLAIMRAIL_TEST_KAFKA` (addresses separated by commas), else one in Docker, else one
 * on this machine's Java. Throws an error that says why none of them can be had.
 */
export async function startKafka(options: KafkaOptions = {}): Promise<KafkaServer> {
  return orThrow(await findKafka(options), 'Kafka')
}

/** Like `startKafka`, but says why there is none instead of throwing. */
export function findKafka(options: KafkaOptions = {}): Promise<Found<KafkaServer>> {
  const wanted = { ...options, version: options.version ?? VERSION }
  return firstOf<KafkaServer>([
    { how: 'environment', start: () => kafkaAt(options.own ? undefined : process.env.CLAIMRAIL_TEST_KAFKA) },
    { how: 'docker', start: () => startDockerKafka(wanted) },
    { how: 'local', start: () => startLocalKafka(wanted) },
  ])
}

async function kafkaAt(addresses: string | undefined): Promise<Attempt<KafkaServer>> {
  if (!addresses) return { reason: 'CLAIMRAIL_TEST_KAFKA is not set, or the test needs a broker of its own' }
  const brokers = addresses.split(',')
  try {
    await untilKafkaAnswers(brokers)
  } catch {
    throw new Error(`CLAIMRAIL_TEST_KAFKA names ${addresses}, and no Kafka answers there`)
  }
  return { brokers, how: 'environment', stop: async () => undefined }
}
