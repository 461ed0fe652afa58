import type { SentClaim } from '@claimrail/domain'
import type { Edit } from '../edit.ts'
import { historyOf, pastClaimOf, type PastClaim } from '../history.ts'
import { scrubClaim } from '../scrub-claim.ts'
import { subjectOf, type Knowledge } from '../subject.ts'

type Counted = { claims: number; cents: number }

/** What one edit would have done to claims of the past. Money: `lostCents` of what it catches, `paidCents` of what it stops wrongly. */
export type BacktestRow = {
  edit: string
  severity: Edit['severity']
  /** Claims that it was in force for and had something to say of. */
  judged: number
  /** Judged without data: neither caught nor cleared. */
  noData: number
  /** Fails, and the claim was rejected or denied for a code that the edit prevents. */
  caught: Counted
  /** Fails, and the claim was rejected or denied for another code. */
  otherwise: Counted
  /** Fails, and the claim was paid in full. */
  wronglyStopped: Counted
  /** Fails, and there is no answer yet. */
  open: Counted
  /** Passes or says nothing, and the claim was rejected or denied for a code that the edit prevents. */
  missed: Counted
  /** caught / (caught + wronglyStopped): how often a stop is right; undefined while it has none. */
  precision: number | undefined
  /** caught / (caught + missed); undefined while nothing of its codes was denied. */
  recall: number | undefined
}

export type Backtest = { claims: number; rows: readonly BacktestRow[] }

type Side = 'caught' | 'otherwise' | 'wronglyStopped' | 'open' | 'missed'

/**
 * Runs edits over claims of the past, in the order given, and lays their verdicts beside what became of each. A claim's history is what came
 * before it of the same patient and practice. Deterministic for the same claims and knowledge.
 * @param onClaim told after each claim, for progress
 */
export async function backtest(
  sent: AsyncIterable<SentClaim> | Iterable<SentClaim>,
  edits: readonly Edit[],
  knowledge: Omit<Knowledge, 'history'>,
  onClaim: (claims: number) => void = () => undefined,
): Promise<Backtest> {
  const rows = edits.map((edit) => ({ edit, row: newRow(edit) }))
  const patients = new Map<string, PastClaim[]>()
  let claims = 0
  for await (const one of sent) {
    const { claim, at } = one
    const patient = `${claim.billingProvider.npi}\n${claim.patient.recordNumber || claim.coverage.memberId}`
    const earlier = patients.get(patient) ?? []
    const subject = subjectOf(claim, at, { ...knowledge, history: historyOf(claim, earlier) })
    for (const { edit, row } of rows) count(row, one, edit, scrubClaim(subject, [edit])[0]?.verdict.answer)
    patients.set(patient, [...earlier, pastClaimOf(claim)])
    onClaim(++claims)
  }
  return { claims, rows: rows.map(({ row }) => withRates(row)) }
}

function count(row: BacktestRow, sent: SentClaim, edit: Edit, answer: string | undefined): void {
  if (answer !== undefined) row.judged++
  if (answer === 'noData') row.noData++
  const side = sideOf(sent, edit, answer === 'fail')
  if (!side) return
  row[side].claims++
  row[side].cents += side === 'wronglyStopped' ? sent.paidCents : sent.lostCents
}

function sideOf({ result, codes }: SentClaim, { prevents }: Edit, fails: boolean): Side | undefined {
  const isItsCode = codes.some((code) => prevents.includes(code))
  if (!fails) return isItsCode ? 'missed' : undefined
  if (result === 'open') return 'open'
  if (result === 'paid') return 'wronglyStopped'
  return isItsCode ? 'caught' : 'otherwise'
}

function newRow({ id, severity }: Edit): BacktestRow {
  const none = (): Counted => ({ claims: 0, cents: 0 })
  return {
    ...{ edit: id, severity, judged: 0, noData: 0, precision: undefined, recall: undefined },
    ...{ caught: none(), otherwise: none(), wronglyStopped: none(), open: none(), missed: none() },
  }
}

function withRates(row: BacktestRow): BacktestRow {
  const { caught, wronglyStopped, missed } = row
  return {
    ...row,
    precision: share(caught.claims, wronglyStopped.claims),
    recall: share(caught.claims, missed.claims),
  }
}

function share(part: number, rest: number): number | undefined {
  return part + rest === 0 ? undefined : part / (part + rest)
}
