import { TOPIC_NAMES, type Projection, type View } from '@claimrail/pipeline'
import { encounterView, payersOf, type EncounterView } from './encounter-state.ts'
import { emptyHistory, remember, type History } from './history.ts'
import { progressOf } from './stage-progress.ts'

const IGNORED = ['submission.planned', 'replay', 'audit']

/** The view of every encounter: its history, and indexes of what people ask for. */
export const encounters: View<History> = {
  name: 'encounters',
  topics: TOPIC_NAMES.filter((topic) => !IGNORED.includes(topic)),
  initial: emptyHistory,
  evolve: remember,
  project: (history) => projectEncounter(encounterView(history)),
}

function projectEncounter(view: EncounterView): Projection {
  if (view.state === 'unmatched') return projectUnmatched(view)
  const { ledger } = view
  const progress = progressOf(view).map(({ stage, progress }) => `${stage}/${progress}`)
  return {
    at: Date.parse(view.firstAt) || 0,
    indexes: {
      state: [view.state],
      progress: [...new Set(progress)],
      stage: [view.stage],
      reason: [...new Set([...view.reasons, ...view.claims.flatMap((claim) => claim.reasons)])],
      payer: payersOf(view),
      provider: view.billingProviderNpi ? [view.billingProviderNpi] : [],
      specialty: view.specialty ? [view.specialty] : [],
    },
    totals: {
      encounters: 1,
      claims: view.claims.length,
      chargeCents: ledger.chargeCents,
      paidCents: ledger.paidCents,
      adjustedCents: ledger.adjustedCents,
      patientCents: ledger.patientCents,
      openCents: ledger.openCents,
      ...countsOf(progress),
    },
  }
}

/** Not an encounter: found and counted by state and reason, in no total. */
function projectUnmatched({ state, stage, reasons, firstAt }: EncounterView): Projection {
  return {
    at: Date.parse(firstAt) || 0,
    indexes: { state: [state], stage: stage ? [stage] : [], reason: reasons },
    totals: {},
  }
}

/** Units by stage and progress as totals, because an encounter with two claims at a stage counts twice there. */
function countsOf(progress: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const key of progress) counts[`units:${key}`] = (counts[`units:${key}`] ?? 0) + 1
  return counts
}
