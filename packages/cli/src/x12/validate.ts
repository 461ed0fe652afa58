import type {
  Finding,
  GroupVerdict,
  InterchangeVerdict,
  RuleOptions,
  TransactionVerdict,
  X12Source,
} from '@claimrail/x12'
import { validate } from '@claimrail/x12'

type Told<One extends { findings: readonly Finding[]; kind: string }> = Omit<One, 'findings' | 'kind'>

/** What `validate --json` prints: amounts in cents. */
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

/** Everything that is found in a source, and its totals. */
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
    for (const finding of verdict.findings) report.findings.push(finding)
    if (verdict.kind === 'transaction') addTransaction(report, verdict)
    else if (verdict.kind === 'group') report.groups.push(withoutFindings(verdict))
    else if (verdict.kind === 'interchange') report.interchanges.push(withoutFindings(verdict))
  }
  report.findings.sort((one, other) => one.segmentIndex - other.segmentIndex)
  report.errors = report.findings.filter(({ severity }) => severity === 'error').length
  report.warnings = report.findings.filter(({ severity }) => severity === 'warning').length
  return report
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

/** The report for people. */
export function reportText(report: Report): string {
  const { transactions, claims, claimPayments, claimAnswers, invalidClaims, chargeCents, paidCents } = report
  const counts = [
    `${transactions.length} transactions`,
    ...(claims > 0 ? [`${claims} claims`] : []),
    ...(claimPayments > 0 ? [`${claimPayments} claim payments`] : []),
    ...(claimAnswers > 0 ? [`${claimAnswers} answers`] : []),
    `${invalidClaims} not valid`,
    ...(chargeCents !== 0 ? [`charged ${dollars(chargeCents)}`] : []),
    ...(paidCents !== 0 ? [`paid ${dollars(paidCents)}`] : []),
  ]
  const lines = report.findings.map(findingLine)
  return [...lines, counts.join(', '), `${report.errors} errors, ${report.warnings} warnings`].join('\n')
}

export function findingLine(finding: Finding): string {
  const { severity, snip, reference, code, segmentIndex, byteOffset, sentence, claim, rule } = finding
  const where = `segment ${segmentIndex}, byte ${byteOffset}${claim ? `, claim ${claim}` : ''}${rule ? `, rule ${rule}` : ''}`
  return `${severity} SNIP ${snip} ${reference} ${code} (${where}): ${sentence}`
}

function dollars(cents: number): string {
  return (cents / 100).toFixed(2)
}
