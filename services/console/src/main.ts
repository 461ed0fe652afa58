import { runProcess } from '@claimrail/host'
import { console } from './service.ts'

await runProcess([console])
