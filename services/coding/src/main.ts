import { runProcess } from '@claimrail/host'
import { coding } from './service.ts'

await runProcess([coding])
