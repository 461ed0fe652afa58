import type { Service } from '@claimrail/host'
import { consoleServer } from './server.ts'

/** The console: an HTTP API and pages over what the tracker folded. It decides nothing and reads no topic of its own. */
export const console: Service = { name: 'console', create: (context) => ({ sources: [consoleServer(context)] }) }
