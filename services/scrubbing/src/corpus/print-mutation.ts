import { BREAK_NAMES, isBreakable, noticedBy } from './mutation.ts'
import { EDITS } from '../edits/index.ts'

/** Breaks every edit in every way and prints how many of these the corpus notices, and each that it does not. */
for (const how of BREAK_NAMES) {
  const broken = EDITS.filter((edit) => isBreakable(edit, how))
  const unnoticed = broken.filter((edit) => noticedBy(edit, how) === undefined)
  const noticed = broken.length - unnoticed.length
  process.stdout.write(
    `${how}: ${noticed} of ${broken.length} noticed (${((100 * noticed) / broken.length).toFixed(1)} %)\n`,
  )
  for (const { family, id } of unnoticed) process.stdout.write(`  not noticed: ${family} ${id}\n`)
  if (unnoticed.length > 0) process.exitCode = 1
}
