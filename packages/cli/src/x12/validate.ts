import type { Finding, Report } from '@claimrail/x12'

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
