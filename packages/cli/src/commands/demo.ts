import type { Command } from 'commander'
import { runDemo } from '../demo/run.ts'
import { Failure, print } from '../output.ts'
import { reportText } from '../demo/report.ts'

type Flags = { encounters: string; seed: string; date: string; dir: string; json?: boolean }

export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('A day of a synthetic clinic, from registration to payment, in one process against a simulated payer')
    .option('-n, --encounters <n>', 'encounters of the day', '500')
    .option('-s, --seed <text>', 'another seed, another day', '1')
    .option('--date <date>', 'date of service', '2026-01-05')
    .option('--dir <folder>', 'where its files and state go; emptied first', '.claimrail/demo')
    .option('--json', 'the report as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail demo\n  claimrail demo --encounters 2000 --seed 7\n\nExit code 1 when the conservation check finds a gap.',
    )
    .action(async (flags: Flags) => {
      const encounters = Number(flags.encounters)
      if (!Number.isInteger(encounters) || encounters < 1)
        throw new Failure(`--encounters takes a whole number from 1, not "${flags.encounters}"`, 2)
      if (!/^\d{4}-\d{2}-\d{2}$/.test(flags.date))
        throw new Failure(`--date takes a date like 2026-01-05, not "${flags.date}"`, 2)
      const report = await runDemo({ encounters, seed: flags.seed, date: flags.date, dir: flags.dir })
      print(flags.json ? report : reportText(report))
      if (report.conservation.gap !== 0) process.exitCode = 1
    })
}
