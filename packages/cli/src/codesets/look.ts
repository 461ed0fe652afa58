import { openCodeSets, releasesIn, SYSTEMS, type Found, type OpenCodeSets, type SystemName } from '@claimrail/codesets'
import { Failure, print } from '../output.ts'
import { table } from '../print/table.ts'
import { dateFrom, failing, folderFrom, type FolderFlags } from './folder.ts'

type LookFlags = FolderFlags & { system?: string; on?: string; limit?: string; json?: boolean }

export async function listCommand(flags: LookFlags): Promise<void> {
  const dir = folderFrom(flags)
  const releases = await failing(() => releasesIn(dir))
  if (flags.json) return print(releases)
  const rows = releases.map(({ name, from, to, sources, contents }) => [
    name,
    from,
    to ?? 'open',
    sources.reduce((sum, source) => sum + source.rows, 0).toLocaleString('en-US'),
    contents.map((content) => content.name).join(', '),
  ])
  print(
    table(
      ['release', 'from', 'to', 'rows', 'holds'],
      [...rows, ['starter-2026-01', '2015-10-01', 'open', '', 'comes with the software']],
    ),
  )
}

export async function showCommand(code: string, flags: LookFlags): Promise<void> {
  const date = dateFrom(flags.on, '--on')
  await withCodes(flags, (open) => {
    const systems = flags.system ? [systemFrom(flags.system)] : SYSTEMS
    const found = systems.map((system) => open.codes.lookup(system, code, date)).filter((one) => one !== undefined)
    if (found.length === 0) throw new Failure(unknownText(open, systems, code, date))
    print(flags.json ? found : found.map(foundText).join('\n\n'))
  })
}

export async function searchCommand(words: readonly string[], flags: LookFlags): Promise<void> {
  const date = dateFrom(flags.on, '--on')
  const system = systemFrom(flags.system ?? 'icd10cm')
  const limit = Number(flags.limit ?? 20)
  if (!Number.isInteger(limit) || limit < 1) throw new Failure('--limit takes a whole number above 0', 2)
  await withCodes(flags, ({ codes }) => {
    const ranked = codes.search(system, words.join(' '), date, limit)
    if (flags.json) return print(ranked)
    if (ranked.length === 0) throw new Failure(`nothing billable of ${system} on ${date} has these words`)
    print(ranked.map(({ found }) => `${found.code.padEnd(8)} ${found.long ?? found.label}`).join('\n'))
  })
}

async function withCodes(flags: LookFlags, use: (open: OpenCodeSets) => void): Promise<void> {
  const dir = folderFrom(flags)
  await failing(() => {
    const open = openCodeSets({ dir })
    try {
      use(open)
    } finally {
      open.close()
    }
  })
}

function systemFrom(text: string): SystemName {
  const system = SYSTEMS.find((known) => known.toLowerCase() === text.toLowerCase())
  if (!system) throw new Failure(`there is no system "${text}"; the systems are ${SYSTEMS.join(', ')}`, 2)
  return system
}

function unknownText({ codes }: OpenCodeSets, systems: readonly SystemName[], code: string, date: string): string {
  const [only] = systems
  if (systems.length > 1 || !only) return `no release has ${code} on ${date}`
  if (codes.isComplete(only, date)) return `${code} does not exist in ${only} on ${date}`
  return `${code} is not in what is loaded of ${only} on ${date}, which is a part of it only`
}

const STATUS = { inForce: 'in force', notYet: 'not yet in force', ended: 'ended' } as const

function foundText(found: Found<SystemName>): string {
  const { system, code, label, long, billable, status, effective, ends, release, facts } = found
  const lines = [
    `${code}  ${long ?? label}`,
    `  ${system}, ${STATUS[status]}, ${billable ? 'can be billed' : 'a header, not for claims'}`,
    `  from ${effective} to ${ends ?? 'the end of the release'}, says ${release}`,
    ...Object.entries(facts).map(([name, value]) => `  ${name}: ${factText(value)}`),
  ]
  return lines.join('\n')
}

function factText(value: unknown): string {
  if (Array.isArray(value)) return value.map(factText).join('; ')
  if (typeof value !== 'object' || value === null) return String(value)
  if ('text' in value) return `${String(value.text)}`
  return Object.entries(value)
    .map(([name, one]) => `${name} ${factText(one)}`)
    .join(', ')
}
