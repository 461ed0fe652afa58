import { STAGE_NAMES, type StageName } from '@claimrail/domain'
import type { ClaimState, ClaimView } from './claim-state.ts'
import type { EncounterView } from './encounter-state.ts'

/** What became of a unit (an encounter up to coding, a claim after it) at a stage. in = the sum of all of these. */
export const PROGRESS = ['out', 'held', 'rejected', 'denied', 'dead', 'parked', 'waiting'] as const
export type Progress = (typeof PROGRESS)[number]

export type StageProgress = { stage: StageName; progress: Progress }

const AS_PROGRESS: Partial<Record<EncounterView['state'] | ClaimState, Progress>> = {
  dead: 'dead',
  parked: 'parked',
  held: 'held',
  rejected: 'rejected',
  denied: 'denied',
}

const ENCOUNTER_STAGES: readonly StageName[] = ['registration', 'coding']
const CLAIM_STAGES: readonly StageName[] = ['scrubbing', 'submission', 'transmission', 'remittance']

/** One entry for each unit and each stage it has ever reached: what it is at where it stands, and what it is at the others. */
export function progressOf(encounter: EncounterView): StageProgress[] {
  const reached: StageName = encounter.revision > 0 ? 'coding' : 'registration'
  const ofEncounter = walk(ENCOUNTER_STAGES, reached, encounter.stage, encounter.state, () => 'out')
  const ofClaims = encounter.claims.flatMap((claim) =>
    walk(CLAIM_STAGES, claim.reached, claim.stage, claim.state, (stage) => elsewhere(claim, stage)),
  )
  return [...ofEncounter, ...ofClaims]
}

function walk(
  stages: readonly StageName[],
  reached: StageName,
  at: string,
  state: EncounterView['state'],
  elsewhere: (stage: StageName) => Progress,
): StageProgress[] {
  return stages
    .slice(0, stages.indexOf(reached) + 1)
    .map((stage) => ({ stage, progress: stage === at ? standingAs(state) : elsewhere(stage) }))
}

/** A corrected claim may be held while the one before it is still with the payer. */
function elsewhere(claim: ClaimView, stage: StageName): Progress {
  return stage === 'remittance' && !claim.isAdjudicated ? 'waiting' : 'out'
}

function standingAs(state: EncounterView['state']): Progress {
  if (state === 'paid' || state === 'patientOwes') return 'out'
  return AS_PROGRESS[state] ?? 'waiting'
}

/** Stages in the order of the pipeline. */
export const STAGE_ORDER: readonly StageName[] = STAGE_NAMES
