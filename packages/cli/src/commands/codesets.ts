import type { Command } from 'commander'
import { diffCommand, type DiffFlags } from '../codesets/diff.ts'
import { importCommand, type ImportFlags } from '../codesets/import.ts'
import { listCommand, searchCommand, showCommand } from '../codesets/look.ts'
import { addOptionFlags } from '../flags.ts'

type Flags = Readonly<Record<string, unknown>>

/** Code sets on the command line. Exit code 0: done; 1: refused or not found; 2: wrong use. */
export function addCodesets(program: Command): void {
  const codesets = program
    .command('codesets')
    .description('Import official code sets and tables, look them up by date, search and compare them')
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail codesets import cms_2025_dx.zip\n  claimrail codesets show M25.511 --on 2025-01-31\n  claimrail codesets search femur neck fracture',
    )
  addImport(codesets)
  addLook(codesets)
  addDiff(codesets)
  for (const command of codesets.commands) {
    command.option('--dir <folder>', 'folder of the releases, before all other ways to say it')
    addOptionFlags(command, ['dataDir', 'codesetsDir'])
  }
}

function addImport(codesets: Command): void {
  codesets
    .command('import')
    .description(
      'Make releases of official files; what is there is never changed, and a broken row refuses the release',
    )
    .argument('<file...>', 'text, .csv, .xlsx, .xml, also in .zip or .gz; parts of one release are given together')
    .option('--accept-good-rows', 'leave broken rows out instead of refusing the release')
    .option('--as <name>', 'name of the release instead of the one that the file says')
    .option('--from <date>', 'first date of service, for files that do not say one')
    .option('--format <name>', 'read as this format, whatever the file looks like')
    .option('--complete', 'a code that is not in the files does not exist (for lists that may be parts)')
    .option('--json', 'releases with counts and broken rows as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail codesets import cms_2025_dx.zip icd10cm_tabular_2025.xml\n  claimrail codesets import pos_codes.csv --from 2024-08-01\n  claimrail codesets import ccipra-v322r0-f*.zip\n  claimrail codesets import HCPC2026_OCT_ANWEB.xlsx rvu26d.zip\n  claimrail codesets import LONGULT.txt MEDU.txt --from 2026-01-01',
    )
    .action((files: string[], flags: ImportFlags) => importCommand(files, flags))
}

function addLook(codesets: Command): void {
  codesets
    .command('list')
    .description('Releases: for which dates of service, how many rows, what they hold')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExamples:\n  claimrail codesets list\n  claimrail codesets list --json')
    .action((flags: Flags) => listCommand(flags))
  codesets
    .command('show')
    .description('All that is known of a code on a date, and the release that says so')
    .argument('<code>')
    .option('--system <name>', 'one system only')
    .option('--on <date>', 'date of service, YYYY-MM-DD; today when left out')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail codesets show G35 --on 2025-09-30\n  claimrail codesets show 25 --system modifier --json',
    )
    .action((code: string, flags: Flags) => showCommand(code, flags))
  codesets
    .command('search')
    .description('Billable codes whose words fit, best first')
    .argument('<words...>')
    .option('--system <name>', 'system to search', 'icd10cm')
    .option('--on <date>', 'date of service, YYYY-MM-DD; today when left out')
    .option('--limit <count>', 'how many', '20')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail codesets search shoulder pain right\n  claimrail codesets search cast supplies --system hcpcs --limit 5 --json',
    )
    .action((words: string[], flags: Flags) => searchCommand(words, flags))
}

function addDiff(codesets: Command): void {
  codesets
    .command('diff')
    .description('What was added, changed and ended from one release to another')
    .argument('<older>')
    .argument('<newer>')
    .option('--addenda <file>', 'hold it against the published addenda of an order file; exit code 1 where they differ')
    .option('--json', 'one JSON object a line')
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail codesets diff icd10cm-2023-10-01 icd10cm-2024-10-01\n  claimrail codesets diff icd10cm-2023-10-01 icd10cm-2024-10-01 --addenda cms_2025_dx.zip',
    )
    .action((older: string, newer: string, flags: DiffFlags) => diffCommand(older, newer, flags))
}
