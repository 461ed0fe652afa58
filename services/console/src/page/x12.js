import { ask, cell, dollars, element, number, row } from './dom.js'

const said = document.querySelector('#said')
const drop = document.querySelector('#drop')
const input = document.querySelector('#file')
const sections = ['totals', 'found', 'content'].map((id) => document.getElementById(id))

/** Sends a file to be looked at and draws what comes back. */
async function look(file) {
  for (const section of sections) section.hidden = true
  say(`reading ${number(file.size)} bytes`)
  try {
    const shown = await ask('/api/x12', {
      method: 'POST',
      headers: { 'content-type': 'application/edi-x12' },
      body: await file.arrayBuffer(),
    })
    draw(shown)
  } catch (error) {
    say(error.message)
  }
}

function draw(shown) {
  document.querySelector('#facts').replaceChildren(...factsOf(shown))
  document.querySelector('#transactions tbody').replaceChildren(...shown.transactions.map(drawTransaction))
  document.querySelector('#findings tbody').replaceChildren(...shown.findings.map(drawFinding))
  document.querySelector('#segments').replaceChildren(...shown.segments.flatMap(drawSegment))
  document.querySelector('#totals').hidden = false
  document.querySelector('#found').hidden = shown.findings.length === 0
  document.querySelector('#content').hidden = shown.segments.length === 0
  const left = [
    ...(shown.segments.length < shown.segmentCount ? [`the first ${number(shown.segments.length)} segments`] : []),
    ...(shown.findings.length < shown.findingCount ? [`the first ${number(shown.findings.length)} findings`] : []),
  ]
  const verdict =
    shown.errors === 0 ? 'no errors' : `${number(shown.errors)} ${shown.errors === 1 ? 'error' : 'errors'}`
  say(left.length === 0 ? verdict : `${verdict}; shown are ${left.join(' and ')}`)
}

function factsOf(shown) {
  const facts = {
    segments: number(shown.segmentCount),
    transactions: number(shown.transactions.length),
    ...(shown.claims > 0 && { claims: number(shown.claims) }),
    ...(shown.claimPayments > 0 && { 'claim payments': number(shown.claimPayments) }),
    ...(shown.claimAnswers > 0 && { answers: number(shown.claimAnswers) }),
    'not valid': number(shown.invalidClaims),
    charged: dollars(shown.chargeCents),
    paid: dollars(shown.paidCents),
    errors: number(shown.errors),
    warnings: number(shown.warnings),
  }
  return Object.entries(facts).map(([name, value]) =>
    element('div', {}, element('dt', {}, name), element('dd', {}, value)),
  )
}

function drawTransaction(transaction) {
  const counts = [transaction.claims, transaction.invalidClaims].map((count) => cell(number(count), 'number'))
  const amounts = [transaction.chargeCents, transaction.paidCents].map((cents) => cell(dollars(cents), 'number'))
  return row(
    cell(transaction.name || transaction.identifier),
    cell(transaction.controlNumber, 'code'),
    cell(transaction.implementation, 'code'),
    ...counts,
    ...amounts,
    cell(number(transaction.errors), 'number'),
    cell(number(transaction.warnings), 'number'),
  )
}

function drawFinding(finding) {
  const place = element('a', { href: `#segment-${finding.segmentIndex}` }, String(finding.segmentIndex))
  return row(
    cell(place, 'number'),
    cell(severity(finding)),
    cell(String(finding.snip), 'number'),
    cell(finding.reference, 'code'),
    cell(finding.code, 'code'),
    cell(finding.claim ?? '', 'code'),
    cell(finding.sentence),
  )
}

function severity({ severity: name }) {
  return element('span', { className: `tag ${name}` }, name)
}

/** A loop has a heading; below it its segments, each with its elements by name and what was found in it. */
function drawSegment(shown) {
  if ('gap' in shown) return [element('li', { className: 'gap' }, `bytes that are no segment (${shown.gap})`)]
  const depth = `depth-${Math.min(shown.depth, 9)}`
  const heading = element('li', { className: `loop ${depth}` }, element('b', {}, shown.loop), ` ${shown.loopName}`)
  const line = element(
    'li',
    { className: `segment ${depth}`, id: `segment-${shown.segmentIndex}` },
    element('b', { title: shown.name }, shown.id),
    element('span', { className: 'elements' }, ...shown.elements.map(drawElement)),
    ...shown.findings.map(drawInline),
  )
  if (shown.findings.length > 0) line.classList.add('wrong')
  return shown.beginsLoop && shown.loop ? [heading, line] : [line]
}

function drawElement({ reference, name, value }) {
  return element(
    'span',
    { className: 'element' },
    element('small', {}, `${reference} ${name}`),
    element('code', {}, value),
  )
}

function drawInline(finding) {
  const text = ` SNIP ${finding.snip} ${finding.reference} ${finding.code}: ${finding.sentence}`
  return element('p', { className: 'inline' }, severity(finding), text)
}

function say(text) {
  said.textContent = text
}

input.addEventListener('change', () => {
  if (input.files[0]) void look(input.files[0])
})
for (const name of ['dragover', 'dragleave', 'drop']) {
  drop.addEventListener(name, (event) => {
    event.preventDefault()
    drop.classList.toggle('over', name === 'dragover')
    if (name === 'drop' && event.dataTransfer.files[0]) void look(event.dataTransfer.files[0])
  })
}
