import { starterCodeSets } from '@claimrail/codesets'
import type { Verdict } from '@claimrail/domain'
import type { Edit } from '../edit.ts'
import { tablesOf } from '../edits/ncci/tables.testing.ts'
import { pastClaimOf, type PastClaim } from '../history.ts'
import { scrubClaim } from '../scrub-claim.ts'
import { subjectOf, type Subject } from '../subject.ts'
import { BASES, type BaseName } from './bases.ts'
import type { Change, Setting } from './case.ts'
import { changed } from './change.ts'
import { DATE } from './make-claims.ts'
import { PACKS } from './parties.ts'

const CODES = starterCodeSets()
const POLICY = { id: 'corpus', title: 'Corpus', source: 'the corpus', effective: '2020-01-01', for: {} }

/** The claim of a case, with all that it is judged by. */
export function subjectFor(base: BaseName, change: Change = {}, setting: Setting = {}): Subject {
  const claim = changed(BASES[base], change)
  const { at = claim.payerPlace > 0 ? '2026-04-01T18:00:00Z' : `${DATE}T18:00:00Z`, pack, tables, policy } = setting
  const packs = PACKS.map((one) => (one.payerId === claim.coverage.payer.id ? { ...one, ...pack } : one))
  const history = setting.history === false ? {} : { history: (setting.earlier ?? []).map(pastOf) }
  return subjectOf(claim, at, {
    codes: CODES,
    packs,
    ...history,
    ...(tables && { tables: tablesOf(tables) }),
    ...(policy && { policies: [{ ...POLICY, ...policy }] }),
  })
}

function pastOf({ base, change = {} }: NonNullable<Setting['earlier']>[number], i: number): PastClaim {
  return { ...pastClaimOf(changed(BASES[base], change)), patientControlNumber: `EARLIER${String(i).padStart(10, '0')}` }
}

/** Every verdict that is no pass, in the order of the edits. */
export function notPassed(subject: Subject, edits: readonly Edit[]): Verdict[] {
  return scrubClaim(subject, edits)
    .map(({ verdict }) => verdict)
    .filter(({ answer }) => answer !== 'pass')
}
