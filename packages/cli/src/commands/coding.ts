import type { Command } from 'commander'
import { addAccuracy } from './coding-accuracy.ts'
import { addReport } from './coding-report.ts'

/** How well coding codes. */
export function addCoding(program: Command): void {
  const coding = program
    .command('coding')
    .description('How well encounters are coded')
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail coding accuracy services/coding/src/gold/gold.ndjson\n  claimrail coding accuracy own-gold.ndjson --json\n  claimrail coding report --provider 1467857193\n  claimrail coding report --by specialty',
    )
  addAccuracy(coding)
  addReport(coding)
}
