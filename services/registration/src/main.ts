import { runProcess } from '@claimrail/host'
import { registration } from './service.ts'

await runProcess([registration])
