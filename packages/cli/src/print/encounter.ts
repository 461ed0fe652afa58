import { timeline, type TimelineLine } from '@claimrail/operations'
import { encounterView, type History } from '@claimrail/tracking'
import { dollars } from './format.ts'
import { moneyText } from './status.ts'
import { table } from './table.ts'

/** An encounter as JSON: its standing, claims, money and timeline. */
export function encounterJson(history: History) {
  return { ...encounterView(history), timeline: timeline(history) }
}

/** The same for people. */
export function encounterText(history: History): string {
  const view = encounterView(history)
  const claims = view.claims.map((claim) => [
    claim.patientControlNumber,
    claim.payerId,
    claim.state,
    claim.stage,
    dollars(claim.chargeCents),
    dollars(claim.paidCents),
    claim.reasons.join(' '),
  ])
  const head = `encounter   ${view.encounterId}  revision ${view.revision}  ${view.specialty}\nstands      ${view.state} at ${view.stage}${view.reasons.length ? ` (${view.reasons.join(', ')})` : ''}`
  const sections = [`${head}\n${moneyText({ ledger: view.ledger })}`]
  if (claims.length) sections.push(table(['claim', 'payer', 'state', 'stage', 'charged', 'paid', 'why'], claims))
  sections.push(timelineText(timeline(history)))
  return sections.join('\n\n')
}

function timelineText(lines: readonly TimelineLine[]): string {
  const rows = lines.map((line) => [
    line.at.slice(0, 19).replace('T', ' '),
    run(line),
    line.what,
    line.amountCents === undefined ? '' : dollars(line.amountCents),
    line.detail,
  ])
  return table(['at', 'run', 'event', 'amount', 'detail'], rows)
}

/** Revision, and the replay generation when it is not the first. */
function run(line: TimelineLine): string {
  return line.generation > 0 ? `${line.revision}+${line.generation}` : String(line.revision)
}
