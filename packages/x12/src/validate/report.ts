import type { Finding } from '../findings/finding.ts'
import { ownText } from '../own-text.ts'
import type { X12Source } from '../source.ts'
import type { RuleOptions } from './transaction-validator.ts'
import { validate } from './validate.ts'
import type { GroupVerdict, InterchangeVerdict, TransactionVerdict } from './verdict.ts'

type Told<One extends { findings: readonly Finding[]; kind: string }> = Omit<One, 'findings' | 'kind'>

/** What is found in a source, and its totals. Amounts are in cents. */
export interface Report {
  readonly interchanges: Told<InterchangeVerdict>[]
  readonly groups: Told<GroupVerdict>[]
  readonly transactions: Told<TransactionVerdict>[]
  claims: number
  claimPayments: number
  claimAnswers: number
  invalidClaims: number
  chargeCents: number
  paidCents: number
  errors: number
  warnings: number
  readonly findings: Finding[]
}

/** Everything that is found in a source, in order of the segments, and its totals. Keeps what is found in memory. */
export async function reportOn(source: X12Source, rules: RuleOptions): Promise<Report> {
  const report: Report = {
    interchanges: [],
    groups: [],
    transactions: [],
    claims: 0,
    claimPayments: 0,
    claimAnswers: 0,
    invalidClaims: 0,
    chargeCents: 0,
    paidCents: 0,
    errors: 0,
    warnings: 0,
    findings: [],
  }
  for await (const verdict of validate(source, rules)) {
    for (const finding of verdict.findings) report.findings.push(kept(finding))
    if (verdict.kind === 'transaction') addTransaction(report, verdict)
    else if (verdict.kind === 'group') report.groups.push(withoutFindings(verdict))
    else if (verdict.kind === 'interchange') report.interchanges.push(withoutFindings(verdict))
  }
  report.findings.sort((one, other) => one.segmentIndex - other.segmentIndex)
  for (const { severity } of report.findings) {
    if (severity === 'error') report.errors++
    else if (severity === 'warning') report.warnings++
  }
  return report
}

/** Without the text that its patient control number was read from. */
function kept(finding: Finding): Finding {
  return finding.claim === undefined ? finding : { ...finding, claim: ownText(finding.claim) }
}

function addTransaction(report: Report, verdict: TransactionVerdict): void {
  report.transactions.push(withoutFindings(verdict))
  if (verdict.identifier === '837') report.claims += verdict.claims
  else if (verdict.identifier === '835') report.claimPayments += verdict.claims
  else report.claimAnswers += verdict.claims
  report.invalidClaims += verdict.invalidClaims
  if (verdict.identifier === '837' || verdict.identifier === '835') report.chargeCents += verdict.chargeCents
  report.paidCents += verdict.paidCents
}

function withoutFindings<One extends { findings: readonly Finding[]; kind: string }>(verdict: One): Told<One> {
  const { findings: _, kind: __, ...told } = verdict
  return told
}
