const STOPS = ['held', 'rejected', 'denied', 'dead', 'parked']
const STATES = [
  'failed',
  'any',
  'dead',
  'parked',
  'held',
  'rejected',
  'denied',
  'assembling',
  'registered',
  'coded',
  'scrubbed',
  'atPayer',
  'patientOwes',
  'paid',
]
const MONEY = { paid: 'paidCents', adjusted: 'adjustedCents', patient: 'patientCents', open: 'openCents' }

const form = document.querySelector('#filter')
let topology
let shownIds = []
let shownOne

const element = (tag, attributes = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), attributes)
  made.append(...children)
  return made
}
const dollars = (cents) => (cents / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' })
const number = (count) => count.toLocaleString('en-US')
const ask = async (path, init) => {
  const response = await fetch(path, init)
  const body = await response.json()
  if (!response.ok) throw new Error(body.detail ?? response.statusText)
  return body
}

function drawStage(stage) {
  const row = topology.stages.find((one) => one.name === stage.stage)
  const bar = element('div', { className: 'bar' })
  for (const key of ['out', 'waiting', ...STOPS]) {
    if (!stage[key]) continue
    const part = element('span', { className: key, title: `${key} ${number(stage[key])}` })
    part.style.flex = String(stage[key])
    bar.append(part)
  }
  const stops = STOPS.filter((key) => stage[key]).map((key) =>
    element('li', {}, element('b', {}, number(stage[key])), ` ${key}`),
  )
  const waiting = [`${number(stage.waiting)} waiting`, stage.backlog ? `${number(stage.backlog)} unread` : '']
    .filter(Boolean)
    .join(', ')
  const item = element(
    'li',
    { tabIndex: 0, title: `Show what stands at ${stage.stage}` },
    element('h3', {}, stage.stage),
    element(
      'div',
      { className: 'outside' },
      row?.outside.in ? `from ${row.outside.in}` : row?.outside.out ? `to ${row.outside.out}` : '',
    ),
    element(
      'div',
      { className: 'flow' },
      `${number(stage.out)} `,
      element('small', {}, `of ${number(stage.in)} out, ${number(stage.perMinute)}/min`),
    ),
    bar,
    element('ul', { className: 'stops' }, element('li', {}, waiting), ...stops),
  )
  item.addEventListener('click', () => {
    form.stage.value = stage.stage
    form.state.value = 'any'
    void list()
  })
  return item
}

function drawMoney(ledger) {
  const bar = document.querySelector('#money')
  const legend = document.querySelector('#ledger')
  bar.replaceChildren()
  legend.replaceChildren(
    element('div', {}, element('dt', {}, 'charged'), element('dd', {}, dollars(ledger.chargeCents))),
  )
  for (const [name, field] of Object.entries(MONEY)) {
    const part = element('span', { className: name, title: `${name} ${dollars(ledger[field])}` })
    part.style.flex = String(Math.max(0, ledger[field]))
    bar.append(part)
    legend.append(
      element(
        'div',
        {},
        element('dt', {}, element('i', { className: name }), name),
        element('dd', {}, dollars(ledger[field])),
      ),
    )
  }
}

async function refresh() {
  const pulse = document.querySelector('#pulse')
  try {
    const status = await ask('/api/status')
    document.querySelector('#rail').replaceChildren(...status.stages.map(drawStage))
    drawMoney(status.ledger)
    const states = Object.entries(status.encounters).filter(([, count]) => count > 0)
    const all = states.reduce((sum, [, count]) => sum + count, 0)
    const lag = status.viewBacklog ? ` (counts lag by ${number(status.viewBacklog)} events)` : ''
    pulse.textContent = `${number(all)} encounters: ${states.map(([state, count]) => `${number(count)} ${state}`).join(', ')}${lag}`
  } catch (error) {
    pulse.textContent = `no answer: ${error.message}`
  }
}

async function list() {
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value))
  const views = await ask(`/api/encounters?${query}`).catch((error) => notice(error.message) ?? [])
  shownIds = views.map((view) => view.encounterId)
  document.querySelector('#list tbody').replaceChildren(...views.map(drawEncounter))
  notice(views.length === 0 ? 'none' : `${views.length} shown, oldest first`)
}

function drawEncounter(view) {
  const row = element(
    'tr',
    {},
    element('td', { className: 'code' }, view.encounterId),
    element('td', {}, element('span', { className: `tag ${view.state}` }, view.state)),
    element('td', {}, view.stage),
    element('td', {}, view.reasons.join(' ')),
    element('td', {}, view.payerIds.join(' ')),
    element('td', {}, view.specialty),
    element('td', { className: 'number' }, dollars(view.ledger.chargeCents)),
    element('td', { className: 'number' }, dollars(view.ledger.openCents)),
    element('td', {}, view.firstAt.slice(0, 10)),
  )
  row.addEventListener('click', () => void open(view.encounterId))
  return row
}

async function open(id) {
  const view = await ask(`/api/encounters/${id}`)
  shownOne = id
  const section = document.querySelector('#encounter')
  section.hidden = false
  document.querySelector('#encounter-title').textContent =
    `${id}: ${view.state} at ${view.stage}${view.reasons.length ? ` (${view.reasons.join(', ')})` : ''}, charged ${dollars(view.ledger.chargeCents)}, paid ${dollars(view.ledger.paidCents)}, patient ${dollars(view.ledger.patientCents)}, open ${dollars(view.ledger.openCents)}`
  const rows = view.timeline.map((line) =>
    element(
      'tr',
      {},
      element('td', { className: 'code' }, line.at.slice(0, 19).replace('T', ' ')),
      element('td', {}, line.generation ? `${line.revision}+${line.generation}` : String(line.revision)),
      element('td', {}, line.what),
      element('td', { className: 'number' }, line.amountCents === undefined ? '' : dollars(line.amountCents)),
      element('td', {}, line.detail),
    ),
  )
  document.querySelector('#timeline tbody').replaceChildren(...rows)
  section.scrollIntoView({ behavior: 'smooth' })
}

async function replayIds(ids) {
  if (
    ids.length === 0 ||
    !confirm(`Replay ${ids.length} encounter${ids.length === 1 ? '' : 's'} from where they stand?`)
  )
    return
  const because = prompt('Why? (kept in the audit; no patient data)') ?? ''
  const body = JSON.stringify({ ids, because })
  const done = await ask('/api/replays', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const left = Object.entries(done.skipped).map(([code, count]) => `${count} ${code}`)
  notice(`replayed ${done.copied}${left.length ? `; left alone: ${left.join(', ')}` : ''}`)
}

function notice(text) {
  document.querySelector('#notice').textContent = text
}

function fill(select, values, label = (value) => value) {
  select.replaceChildren(...values.map((value) => element('option', { value }, label(value))))
}

topology = await ask('/api/graph')
fill(form.state, STATES)
fill(form.stage, ['', ...topology.stages.map((stage) => stage.name)], (value) => value || 'any')
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void list()
})
document.querySelector('#replay-all').addEventListener('click', () => void replayIds(shownIds))
document.querySelector('#replay-one').addEventListener('click', () => void replayIds([shownOne]))
await Promise.all([refresh(), list()])
setInterval(() => void refresh(), 2000)
