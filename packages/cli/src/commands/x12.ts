import type { Command } from 'commander'
import { addAck } from '../x12/ack-command.ts'
import { addCat, addDiff, addShow, addValidate } from '../x12/look-commands.ts'
import { addFromJson, addSplit, addToJson } from '../x12/convert-commands.ts'

/** X12 files on the command line. */
export function addX12(program: Command): void {
  const x12 = program
    .command('x12')
    .description('Show, check, convert, answer, split and compare X12 files of any size; - is standard input')
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing is wrong, 1 something is (an error, a difference, a refused part), 2 wrong use.' +
        '\n\nExamples:\n  claimrail x12 validate claims.837\n  claimrail x12 show claims.837 | less -R' +
        '\n  zcat claims.837.gz | claimrail x12 ack - --out answers',
    )
  for (const add of [addShow, addValidate, addToJson, addFromJson, addAck, addSplit, addDiff, addCat]) add(x12)
}
