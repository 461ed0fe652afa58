import type { PinnedCodeSets } from '@claimrail/codesets'
import type { Claim, Event, WorkItem } from '@claimrail/domain'
import type { Decision, Stage } from '@claimrail/pipeline'
import type { Edit } from './edit.ts'
import { EDITS } from './edits/index.ts'
import { historyOf, listingOf, type PastClaim } from './history.ts'
import { packEdits } from './packs/rule-edits.ts'
import { repairClaim } from './repairs/repair-claim.ts'
import { scrubClaim, stopping, type Judged } from './scrub-claim.ts'
import { releasesOf, subjectOf, type Knowledge } from './subject.ts'

/**
 * What scrubbing judges by. `edits` left out = all of ours and those of the packs. `patientSecret` makes the pseudonyms under which a patient's claims are
 * found; without it nothing is looked back on, and edits that need history say that they have no data. `pinned` gives the code sets of a replay that
 * names its releases.
 */
export type ScrubbingRules = Omit<Knowledge, 'history'> & {
  edits?: readonly Edit[]
  patientSecret?: string
  pinned?: PinnedCodeSets
}

/** claim.coded -> claim.scrubbed with its verdicts, or a work item where one of them stops the claim. */
export function scrubbingStage({ edits: some, patientSecret, pinned, ...knowledge }: ScrubbingRules): Stage<null> {
  const edits = some ?? [...EDITS, ...packEdits(knowledge.packs)]

  function decide(event: Event<'claim.coded'>, earlier: readonly unknown[]): Decision<null> {
    const history = patientSecret ? { history: historyOf(event.data, earlier as readonly PastClaim[]) } : {}
    const named = event.replay?.releases && pinned?.(event.replay.releases)
    const known = { ...knowledge, ...named, ...history }
    const { subject, repairs } = repairClaim(subjectOf(event.data, event.at, known), edits)
    const { claim } = subject
    const judged = scrubClaim(subject, edits)
    const [first, ...rest] = stopping(judged)
    if (first) return { outcome: { kind: 'hold', item: workItemOf(claim, [first, ...rest]) } }
    const all = judged.map(({ verdict }) => verdict)
    const data = {
      claim,
      verdicts: all.filter(({ answer }) => answer !== 'pass'),
      passed: all.filter(({ answer }) => answer === 'pass').map(({ edit }) => edit),
      releases: releasesOf(subject),
      ...(repairs.length > 0 && { repairs, repairedFrom: event.id }),
    }
    const part = claim.patientControlNumber
    return { outcome: { kind: 'advance', events: [{ type: 'claim.scrubbed', data, part }] } }
  }
  return {
    name: 'scrubbing',
    initial: () => null,
    ...(patientSecret && {
      enlist: (event: Event) => (event.type === 'claim.coded' ? listingOf(event, patientSecret) : undefined),
    }),
    decide: (event, { earlier }) =>
      event.type === 'claim.coded' ? decide(event, earlier) : { outcome: { kind: 'wait' } },
  }
}

/** The first verdict leads; the others are named beside it, so that one correction can mend all. */
function workItemOf(claim: Claim, [first, ...rest]: [Judged, ...Judged[]]): Omit<WorkItem, 'kind' | 'stage'> {
  const others = rest.map(({ edit }) => edit.id)
  return {
    owner: first.edit.owner,
    code: `scrubbing.${first.edit.id}`,
    ...(others.length > 0 && { otherCodes: others.map((id) => `scrubbing.${id}`) }),
    reason: others.length > 0 ? `${first.wrong} Also stopped by: ${others.join(', ')}.` : first.wrong,
    fix: first.edit.fix,
    fields: [first, ...rest].flatMap(({ verdict }) => verdict.fields),
    patientControlNumber: claim.patientControlNumber,
    payerId: claim.coverage.payer.id,
    amountCents: claim.totalChargeCents,
  }
}
