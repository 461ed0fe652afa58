import { originalOf, type Ports, type ReplayStep } from '@claimrail/operations'
import { historyOf } from '@claimrail/operations'
import type { Outcome, Stage } from '@claimrail/pipeline'
import type { History } from '@claimrail/tracking'
import { dryRun } from '@claimrail/worker'
import { stagesOf } from './stages.ts'

/** What a replay of an encounter would do: the outcome the log has, and the one the decision gives now. */
export type Rehearsal = { encounterId: string; stage: string; before: string; after: string }

/** Runs the real decisions on what a replay would copy, without effects. */
export async function rehearse(ports: Ports, steps: readonly ReplayStep[]): Promise<Rehearsal[]> {
  const stages = await stagesOf(ports)
  const rehearsals: Rehearsal[] = []
  for (const step of steps) rehearsals.push(...(await rehearseOne(ports, stages, step)))
  return rehearsals
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- stages of any state
async function rehearseOne(
  ports: Ports,
  stages: readonly Stage<any>[],
  { encounterId, selection }: ReplayStep,
): Promise<Rehearsal[]> {
  if (selection.kind === 'skip')
    return [{ encounterId, stage: '-', before: '-', after: `left alone: ${selection.code}` }]
  const stage = stages.find((one) => one.name === selection.stage)
  const history = await historyOf(ports, encounterId)
  if (!stage || !history) return []
  const rehearsals: Rehearsal[] = []
  for (const summary of selection.events) {
    const original = await originalOf(ports, summary)
    const after = original
      ? outcomeText(await dryRun(stage, ports, original, selection.generation))
      : 'no longer in the log'
    rehearsals.push({
      encounterId,
      stage: selection.stage,
      before: outcomeInLog(history, summary.id, selection.stage),
      after,
    })
  }
  return rehearsals
}

function outcomeText(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'advance':
      return (
        [
          ...new Set(
            outcome.events.map((event) =>
              event.type === 'work.opened' ? `${event.data.kind} ${event.data.code}` : event.type,
            ),
          ),
        ]
          .sort()
          .join(', ') || 'nothing new'
      )
    case 'wait':
      return 'nothing new'
    case 'hold':
      return `held ${outcome.item.code}`
    case 'reject':
      return `rejected ${outcome.item.code}`
    case 'retry':
      return `retry ${outcome.code}`
  }
}

/** What the stage made of the event when it ran, in the same words. */
function outcomeInLog(history: History, eventId: string, stage: string): string {
  const made = history.events.filter((event) => event.cause === eventId && event.stage === stage)
  const names = made.map(({ facts }) =>
    facts.type === 'work.opened'
      ? `${facts.kind} ${facts.code}`
      : facts.type === 'event.dead'
        ? `dead ${facts.code}`
        : facts.type,
  )
  return [...new Set(names)].sort().join(', ') || 'nothing new'
}
