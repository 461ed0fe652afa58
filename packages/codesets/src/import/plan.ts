import { ImportFault } from './fault.ts'
import type { AnyFormat, Content, ImportSource, ReleaseClaim } from './format.ts'

/** One file of a release and the format that reads it. */
export type Part = { source: ImportSource; format: AnyFormat }
/** A release to be made, before anything of it is read. */
export type ReleasePlan = { name: string; stem: string; from: string; to: string | undefined; parts: readonly Part[] }

/** What the user says where files do not: which format, the name of the release, from when it holds. */
export type PlanOptions = {
  format?: string
  as?: string
  from?: string
  /** A code that is in none of the files does not exist, though the format alone can not tell. */
  complete?: boolean
}

/** The format that knows a source; undefined = none does. `format` names one for files that tell nothing themselves. */
export function formatFor(source: ImportSource, formats: readonly AnyFormat[], named?: string): AnyFormat | undefined {
  if (named === undefined) return formats.find((format) => format.recognises(source.head, source.name))
  const format = formats.find(({ name }) => name === named)
  if (!format) throw new ImportFault('unrecognised', `there is no format ${named}; ${known(formats)}`)
  return format
}

/** Files by the release that they are a part of. Throws ImportFault where one does not say from when it holds. */
export function planReleases(parts: readonly Part[], options: PlanOptions): ReleasePlan[] {
  const plans = new Map<string, ReleasePlan & { parts: Part[] }>()
  for (const part of parts) {
    const claim = part.format.releaseOf(part.source.head, part.source.name)
    const from = options.from ?? claim.from
    mustFit(part, claim, options)
    if (from === undefined)
      throw new ImportFault(
        'undated',
        `${part.source.shown} does not say from when it holds; say it with --from YYYY-MM-DD`,
      )
    const name = options.as ?? `${claim.stem}-${from}`
    const { to } = claim
    const plan = plans.get(name) ?? { name, stem: claim.stem, from, to, parts: [] }
    plan.parts.push(part)
    plans.set(name, plan)
  }
  if (options.as !== undefined && plans.size === 1) oneStem([...plans.values()][0] as ReleasePlan)
  return [...plans.values()]
}

/** A date that a file contradicts is a mistake: the wrong file, or the wrong year. */
function mustFit({ source }: Part, claim: ReleaseClaim, { from }: PlanOptions): void {
  if (from === undefined || claim.from === undefined) return
  if (from >= claim.from && from <= (claim.to ?? from)) return
  const until = claim.to === undefined ? '' : ` until ${claim.to}`
  throw new ImportFault('year', `${source.shown} holds from ${claim.from}${until}, not from ${from}; leave --from out`)
}

/** Files of different things cannot be given one name. */
function oneStem({ parts }: ReleasePlan): void {
  const stems = new Set(parts.map(({ format, source }) => format.releaseOf(source.head, source.name).stem))
  if (stems.size > 1)
    throw new ImportFault(
      'conflict',
      `--as names one release, and these are ${[...stems].join(', ')}; import them apart`,
    )
}

export function contentsOf({ parts }: ReleasePlan, { complete = false }: PlanOptions): (Content & { kind: string })[] {
  const byName = new Map<string, Content & { kind: string }>()
  for (const { format, source } of parts)
    for (const content of format.brings(source.head, source.name))
      byName.set(content.name, { name: content.name, complete: content.complete || complete, kind: format.writer.kind })
  return [...byName.values()]
}

export function known(formats: readonly AnyFormat[]): string {
  const width = Math.max(...formats.map(({ name }) => name.length))
  return ['known formats:', ...formats.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`)].join('\n')
}
