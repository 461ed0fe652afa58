import { addendaIn, diffReleases, type AddendaLine, type ReleaseDifference } from '@claimrail/codesets'
import { Failure, print, write } from '../output.ts'
import { failing, folderFrom, type FolderFlags } from './folder.ts'

export type DiffFlags = FolderFlags & { addenda?: string; json?: boolean }

/** What changed from one release to another; with published addenda, whether they say the same. Exit code 1 where they do not. */
export async function diffCommand(older: string, newer: string, flags: DiffFlags): Promise<void> {
  const dir = folderFrom(flags)
  if (flags.addenda !== undefined)
    return heldAgainst(flags.addenda, await failing(() => [...diffReleases(dir, older, newer)]), flags)
  await failing(async () => {
    for (const one of diffReleases(dir, older, newer))
      await write(`${flags.json ? JSON.stringify(one) : differenceText(one)}\n`)
  })
}

function differenceText({ what, key, before, after }: ReleaseDifference): string {
  const row = after ?? before ?? {}
  const words =
    row.long ??
    row.label ??
    Object.values(row)
      .filter((value) => value !== null)
      .join(' ')
  return `${what.padEnd(7)} ${key.join(' ')}  ${words}`
}

async function heldAgainst(path: string, found: readonly ReleaseDifference[], flags: DiffFlags): Promise<void> {
  const published = await failing(() => addendaIn(path))
  if (published.length === 0) throw new Failure(`${path} holds no addenda of an order file`, 2)
  const ours = new Set(found.map(({ what, key }) => `${what} ${key.at(-1)}`))
  const theirs = new Set(publishedChanges(published))
  const onlyOurs = [...ours].filter((one) => !theirs.has(one))
  const onlyPublished = [...theirs].filter((one) => !ours.has(one))
  if (flags.json) print({ agreed: ours.size - onlyOurs.length, onlyOurs, onlyPublished })
  else {
    const lines = [
      ...onlyOurs.map((one) => `not published: ${one}`),
      ...onlyPublished.map((one) => `not found: ${one}`),
    ]
    print(
      [...lines, `${ours.size - onlyOurs.length} changes agree with the addenda, ${lines.length} do not`].join('\n'),
    )
  }
  if (onlyOurs.length + onlyPublished.length > 0) process.exitCode = 1
}

/** A code that is deleted and added is one that became a header, or the other way about: it changed. */
function publishedChanges(lines: readonly AddendaLine[]): string[] {
  const codesOf = (what: AddendaLine['what']) =>
    new Set(lines.filter((line) => line.what === what).map(({ code }) => code))
  const added = codesOf('added')
  const deleted = codesOf('deleted')
  return [
    ...[...added].map((code) => `${deleted.has(code) ? 'changed' : 'added'} ${code}`),
    ...[...deleted].filter((code) => !added.has(code)).map((code) => `ended ${code}`),
    ...[...codesOf('revised')].map((code) => `changed ${code}`),
  ]
}
