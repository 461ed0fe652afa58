import { runProcess } from '@claimrail/host'
import { remittance } from './service.ts'

await runProcess([remittance])
