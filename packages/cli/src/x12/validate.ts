import type { Finding, Report } from '@claimrail/x12'

/** The report for people, in lines. */
export function* reportLines(report: Report): Generator<string> {
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
  for (const finding of report.findings) yield `${findingLine(finding)}\n`
  yield `${counts.join(', ')}\n${report.errors} errors, ${report.warnings} warnings\n`
}

export function findingLine(finding: Finding): string {
  const { severity, snip, reference, code, segmentIndex, byteOffset, sentence, claim, rule } = finding
  const where = `segment ${segmentIndex}, byte ${byteOffset}${claim ? `, claim ${claim}` : ''}${rule ? `, rule ${rule}` : ''}`
  return `${severity} SNIP ${snip} ${reference} ${code} (${where}): ${sentence}`
}

function dollars(cents: number): string {
  return (cents / 100).toFixed(2)
}
