import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)

/** Every option of a host, declared once: environment name, default and text. Port 0 takes a free one. */
export const OPTIONS = {
  bus: {
    env: 'CLAIMRAIL_BUS',
    schema: z.enum(['embedded', 'kafka']).default('embedded'),
    about: 'where events travel',
  },
  dataDir: {
    env: 'CLAIMRAIL_DATA_DIR',
    schema: z.string().default('.claimrail'),
    about: 'folder of the embedded log, views and quarantine',
  },
  kafkaBrokers: {
    env: 'CLAIMRAIL_KAFKA_BROKERS',
    schema: z.string().default('localhost:9092'),
    about: 'Kafka addresses, comma-separated',
  },
  redisUrl: {
    env: 'CLAIMRAIL_REDIS_URL',
    schema: z.string().default('redis://localhost:6379'),
    about: 'Redis, for views when the bus is kafka',
  },
  namespace: {
    env: 'CLAIMRAIL_NAMESPACE',
    schema: z
      .string()
      .regex(/^[a-z0-9-]*$/)
      .default(''),
    about: 'prefix of topics, groups and Redis keys',
  },
  partitions: {
    env: 'CLAIMRAIL_PARTITIONS',
    schema: z.coerce.number().int().min(1).max(1024).default(8),
    about: 'partitions of every topic, fixed at first start',
  },
  gatewayDir: {
    env: 'CLAIMRAIL_GATEWAY_DIR',
    schema: z.string().default(''),
    about: 'folder shared with payers; default: gateway below the data folder',
  },
  quarantineDir: {
    env: 'CLAIMRAIL_QUARANTINE_DIR',
    schema: z.string().default(''),
    about: 'folder of refused originals; default: quarantine below the data folder',
  },
  codesetsDir: {
    env: 'CLAIMRAIL_CODESETS_DIR',
    schema: z.string().default(''),
    about: 'folder of imported code sets; default: codesets below the data folder',
  },
  httpHost: {
    env: 'CLAIMRAIL_HTTP_HOST',
    schema: z.string().default('127.0.0.1'),
    about: 'address to listen on, for HTTP, MLLP, health and console',
  },
  httpPort: { env: 'CLAIMRAIL_HTTP_PORT', schema: port.default(8080), about: 'registration intake over HTTP' },
  mllpPort: { env: 'CLAIMRAIL_MLLP_PORT', schema: port.default(2575), about: 'registration intake over MLLP' },
  consolePort: { env: 'CLAIMRAIL_CONSOLE_PORT', schema: port.default(8081), about: 'console API and pages' },
  healthPort: { env: 'CLAIMRAIL_HEALTH_PORT', schema: port.default(9464), about: '/health, /ready and /metrics' },
  maxBodyBytes: {
    env: 'CLAIMRAIL_MAX_BODY_BYTES',
    schema: z.coerce.number().int().min(1024).default(5_000_000),
    about: 'largest HTTP body or MLLP message',
  },
  maxWaiting: {
    env: 'CLAIMRAIL_MAX_WAITING',
    schema: z.coerce.number().int().min(1).default(50_000),
    about: 'records waiting for registration above which intake answers 429',
  },
  idKey: {
    env: 'CLAIMRAIL_ID_KEY',
    schema: z.string().default(''),
    about: 'secret of encounter ids; default: made once and kept in the data folder',
  },
  packsDir: {
    env: 'CLAIMRAIL_PACKS_DIR',
    schema: z.string().default(''),
    about: 'folder of payer packs, one folder per payer, beside those that come along: docs/payer-rules.md',
  },
  policiesDir: {
    env: 'CLAIMRAIL_POLICIES_DIR',
    schema: z.string().default(''),
    about: 'folder of coverage policies, beside those that come along: docs/payer-rules.md',
  },
  confidence: {
    env: 'CLAIMRAIL_CONFIDENCE',
    schema: z.string().default(''),
    about: 'file of the scores below which a coder looks at a code: docs/coding.md; default: the one that comes along',
  },
  pollMs: {
    env: 'CLAIMRAIL_POLL_MS',
    schema: z.coerce.number().int().min(10).default(500),
    about: 'how often inboxes are looked at, in milliseconds',
  },
  lingerMs: {
    env: 'CLAIMRAIL_LINGER_MS',
    schema: z.coerce.number().int().min(0).default(1000),
    about: 'how long submission waits to fill a file, in milliseconds',
  },
  submitterId: {
    env: 'CLAIMRAIL_SUBMITTER_ID',
    schema: z
      .string()
      .regex(/^[A-Z0-9]{2,15}$/)
      .default('CLAIMRAIL'),
    about: 'ISA06, GS02 and NM1*41 of the files we send',
  },
  usage: { env: 'CLAIMRAIL_USAGE', schema: z.enum(['T', 'P']).default('T'), about: 'ISA15: T test, P production' },
  logLevel: {
    env: 'CLAIMRAIL_LOG_LEVEL',
    schema: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
    about: 'least severe log line',
  },
  stopSeconds: {
    env: 'CLAIMRAIL_STOP_SECONDS',
    schema: z.coerce.number().min(1).default(8),
    about: 'time for a graceful stop before a hard one',
  },
} as const

export type OptionName = keyof typeof OPTIONS
export type Options = { [Name in OptionName]: z.output<(typeof OPTIONS)[Name]['schema']> }
