import type { Event } from '@claimrail/domain'
import type { Conservation, EncounterView } from '@claimrail/tracking'
import type { SentFile } from '../system/files.ts'
import { eventsOfType, type WholeLog } from '../system/log.ts'

/** What a run left behind. */
export type Remains = {
  expected: ReadonlySet<string>
  views: readonly EncounterView[]
  log: WholeLog
  files: readonly SentFile[]
  conservation: Conservation
  /** Encounters whose state in the rebuilt view differs from the live one, or is missing in one of them. */
  rebuildDifferences: readonly string[]
}

export type Findings = { lost: string[]; doubled: string[]; disorder: string[]; other: string[] }

const ON_THE_WAY: readonly string[] = ['registered', 'coded', 'scrubbed', 'parked']

/** Holds what a run left behind against what must be true. Every list is empty when all is well. */
export function verify(remains: Remains): Findings {
  return {
    lost: lost(remains),
    doubled: doubled(remains),
    disorder: disorder(remains.log),
    other: [
      ...conservationFaults(remains),
      ...remains.rebuildDifferences.map((id) => `rebuilt view differs for ${id}`),
    ],
  }
}

/** An encounter that is nowhere, or that stopped where no one has it. */
function lost({ expected, views, files, log }: Remains): string[] {
  const known = new Set(views.map((view) => view.encounterId))
  const missing = [...expected].filter((id) => !known.has(id)).map((id) => `encounter ${id} is in no view`)
  const stuck = views
    .filter((view) => ON_THE_WAY.includes(view.state))
    .map((view) => `encounter ${view.encounterId} is stuck as ${view.state}`)
  const sent = new Set(files.flatMap((file) => file.claims.map((claim) => `${file.name} ${claim}`)))
  const unsent = eventsOfType(log, 'claim.submitted')
    .filter(({ data }) => !sent.has(`${data.fileName} ${data.patientControlNumber}`))
    .map(({ data }) => `claim ${data.patientControlNumber} is not in ${data.fileName}`)
  return [...missing, ...stuck, ...unsent]
}

/** An encounter, claim, payment or control number that counts more than once. */
function doubled({ expected, views, log, files }: Remains): string[] {
  const strangers = views
    .filter((view) => !expected.has(view.encounterId))
    .map((view) => `encounter ${view.encounterId} came from nowhere`)
  const submissions = eventsOfType(log, 'claim.submitted')
  const attempts = submissions.map(({ data }) => `${data.patientControlNumber} attempt ${data.attempt}`)
  const inFiles = files.flatMap((file) => file.claims)
  const payments = eventsOfType(log, 'claim.adjudicated').map(({ data: { source, patientControlNumber } }) =>
    [patientControlNumber, source.payerId, source.traceNumber, source.contentId, source.position].join(' '),
  )
  const overSent = inFiles.length - submissions.length
  return [
    ...strangers,
    ...log.conflicting.map((id) => `event ${id} has two contents`),
    ...repeated(attempts).map((attempt) => `claim ${attempt} was submitted twice`),
    ...repeated(files.map((file) => file.controlNumber)).map((number) => `control number ${number} is in two files`),
    ...repeated(payments).map((payment) => `payment ${payment} was posted twice`),
    ...(overSent > 0 ? [`${overSent} claims are in files that no event knows`] : []),
  ]
}

/** For each key, what a stage made stands in the order of what it read, and revisions only grow. */
function disorder(log: WholeLog): string[] {
  const pairs = [
    ['encounter.registered', 'claim.coded'],
    ['claim.coded', 'claim.scrubbed'],
  ] as const
  return [...revisionsFall(log), ...pairs.flatMap(([from, to]) => outOfOrder(log, from, to))]
}

function outOfOrder(
  log: WholeLog,
  from: Event['type'] & ('encounter.registered' | 'claim.coded'),
  to: 'claim.coded' | 'claim.scrubbed',
): string[] {
  const place = new Map<string, number>()
  for (const events of log.partitions.get(from) ?? []) events.forEach((event, index) => place.set(event.id, index))
  const faults: string[] = []
  for (const events of log.partitions.get(to) ?? []) {
    const last = new Map<string, number>()
    for (const event of events) {
      const causedAt = place.get(event.cause ?? '')
      if (causedAt === undefined) continue
      if (causedAt < (last.get(event.encounterId) ?? -1))
        faults.push(`${to} of ${event.encounterId} overtook an earlier one`)
      last.set(event.encounterId, causedAt)
    }
  }
  return faults
}

function revisionsFall(log: WholeLog): string[] {
  const last = new Map<string, number>()
  return eventsOfType(log, 'encounter.registered').flatMap((event) => {
    const before = last.get(event.encounterId) ?? 0
    last.set(event.encounterId, event.revision)
    return event.revision <= before && event.generation === 0
      ? [`revision ${event.revision} of ${event.encounterId} after ${before}`]
      : []
  })
}

function conservationFaults({ conservation }: Remains): string[] {
  return conservation.balances
    .filter(({ gap }) => gap !== 0)
    .map(({ name, log, view }) => `${name}: log ${log}, view ${view}`)
}

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.filter((name) => seen.size === seen.add(name).size)
}
