import { runPayerProcess } from './process.ts'

await runPayerProcess()
