import { drawQuery } from './queries.js'
import { ask, cell, dollars, element, minute, row, tag, words } from './dom.js'

const section = document.querySelector('#encounter')

/** Shows one encounter: where it stands, its claims, its money and all that happened to it. */
export async function showEncounter(id) {
  const view = await ask(`/api/encounters/${encodeURIComponent(id)}`)
  section.hidden = false
  document
    .querySelector('#encounter-title')
    .replaceChildren(
      element('code', {}, view.encounterId),
      ' ',
      tag(view.state),
      ` at ${view.stage}${view.reasons.length ? `: ${view.reasons.join(', ')}` : ''}`,
    )
  document.querySelector('#encounter-facts').replaceChildren(...factsOf(view))
  drawQueries(view)
  document.querySelector('#claims').hidden = view.claims.length === 0
  document.querySelector('#claims tbody').replaceChildren(...view.claims.map(drawClaim))
  document.querySelector('#timeline tbody').replaceChildren(...view.timeline.map(drawLine))
  document.title = `${view.encounterId} - Claimrail`
  section.scrollIntoView({ block: 'start' })
  return view.encounterId
}

/** What the encounter waits for, each with a form to answer it; what came of it shows once it is coded again. */
function drawQueries({ encounterId, queries }) {
  const list = document.querySelector('#queries')
  list.hidden = queries.length === 0
  list.replaceChildren(...queries.map((query) => drawQuery(encounterId, query, () => showEncounter(encounterId))))
}

export function hideEncounter() {
  section.hidden = true
  document.title = 'Claimrail'
}

function factsOf({ ledger, specialty, revision, billingProviderNpi, payerIds }) {
  const facts = {
    charged: dollars(ledger.chargeCents),
    paid: dollars(ledger.paidCents),
    adjusted: dollars(ledger.adjustedCents),
    patient: dollars(ledger.patientCents),
    open: dollars(ledger.openCents),
    payers: payerIds.join(' then ') || 'none',
    specialty: specialty || 'not known yet',
    'billing NPI': billingProviderNpi || 'not known yet',
    revision: String(revision),
  }
  return Object.entries(facts).map(([name, value]) =>
    element('div', {}, element('dt', {}, name), element('dd', {}, value)),
  )
}

function drawClaim(claim) {
  return row(
    cell(claim.patientControlNumber, 'code'),
    cell(claim.payerId),
    cell(tag(claim.state)),
    cell(claim.stage),
    cell(claim.reasons.join(' ')),
    cell(String(claim.attempts), 'number'),
    cell(dollars(claim.chargeCents), 'number'),
    cell(dollars(claim.paidCents), 'number'),
  )
}

function drawLine(line) {
  const run = line.generation ? `${line.revision} replay ${line.generation}` : String(line.revision)
  return row(
    cell(minute(line.at), 'code'),
    cell(run),
    cell(words(line.what)),
    cell(line.amountCents === undefined ? '' : dollars(line.amountCents), 'number'),
    cell(line.detail),
  )
}
