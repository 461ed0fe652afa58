import type { Event } from '@claimrail/domain'
import { historyOf, originalOf, type ReplayStep } from '@claimrail/operations'
import type { History, Summary } from '@claimrail/tracking'
import { copyForReplay, dryRun } from '@claimrail/worker'
import type { OpenPorts } from '@claimrail/host'
import { stagesOn } from './stages.ts'

/** What a replay of an event would do: the outcome the log has, and the one the decision gives now. */
export type Rehearsal = { encounterId: string; stage: string; before: string; after: string }

const NOTHING = 'nothing new'

/** Runs the real decisions on what a replay would copy, without effects. */
export async function rehearse(
  ports: OpenPorts,
  steps: readonly ReplayStep[],
  releases?: readonly string[],
): Promise<Rehearsal[]> {
  const stages = stagesOn(ports)
  const rehearsals: Rehearsal[] = []
  for (const { encounterId, selection } of steps) {
    if (selection.kind === 'skip') {
      rehearsals.push({ encounterId, stage: '-', before: '-', after: `left alone: ${selection.code}` })
      continue
    }
    const stage = stages.find((one) => one.name === selection.stage)
    const history = await historyOf(ports, encounterId)
    if (!stage || !history) continue
    for (const summary of selection.events) {
      const original = await originalOf(ports, summary)
      const after = original
        ? await outcomeNow(ports, stage, copyForReplay(original, 'dry-run', selection.generation, releases))
        : 'no longer in the log'
      rehearsals.push({
        encounterId,
        stage: selection.stage,
        before: outcomeInLog(history, summary, selection.stage),
        after,
      })
    }
  }
  return rehearsals
}

type AnyStage = ReturnType<typeof stagesOn>[number]

async function outcomeNow(ports: OpenPorts, stage: AnyStage, copy: Event): Promise<string> {
  const { told, events } = await dryRun(stage, ports, [copy])
  const made = events.filter(({ type }) => isOutcome(type)).map((event) => wordOf(event.type, event.data))
  return joined(made) || (told[0] && told[0].outcome !== 'advance' ? told[0].outcome : NOTHING)
}

/** What the stage made of the event when it ran, in the same words. */
function outcomeInLog(history: History, { id }: Summary, stage: string): string {
  const made = history.events
    .filter((event) => event.cause === id && event.stage === stage)
    .filter(({ facts }) => isOutcome(facts.type))
  return joined(made.map(({ facts }) => wordOf(facts.type, facts))) || NOTHING
}

/** What is told beside a hold is for whoever audits it, and no outcome. */
function isOutcome(type: string): boolean {
  return type !== 'encounter.proposed'
}

function wordOf(type: string, data: object): string {
  const code = 'code' in data ? ` ${String(data.code)}` : ''
  if (type === 'work.opened' && 'kind' in data) return `${String(data.kind)}${code}`
  return type === 'event.dead' ? `dead${code}` : type
}

function joined(words: readonly string[]): string {
  return [...new Set(words)].sort().join(', ')
}
