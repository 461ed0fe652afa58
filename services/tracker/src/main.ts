import { runProcess } from '@claimrail/host'
import { tracker } from './service.ts'

await runProcess([tracker])
