import { runProcess } from '@claimrail/host'
import { submission } from './service.ts'

await runProcess([submission])
