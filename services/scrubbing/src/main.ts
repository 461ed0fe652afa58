import { runProcess } from '@claimrail/host'
import { scrubbing } from './service.ts'

await runProcess([scrubbing])
