import { ago, ask, bar, dollars, element, number, words } from './dom.js'

const STOPS = ['held', 'rejected', 'denied', 'dead', 'parked']
const MONEY = { paid: 'paidCents', adjusted: 'adjustedCents', patient: 'patientCents', open: 'openCents' }

/** The pipeline as it stands now: a card for each stage, and the money. */
export async function drawPipeline(topology, onStage) {
  const pulse = document.querySelector('#pulse')
  try {
    const status = await ask('/api/status')
    draw(status, topology, onStage)
    pulse.textContent = pulseOf(status)
  } catch (error) {
    pulse.textContent = `no answer: ${error.message}`
  }
}

function draw(status, topology, onStage) {
  const rail = document.querySelector('#rail')
  const focused = [...rail.children].indexOf(document.activeElement)
  rail.replaceChildren(...status.stages.map((stage) => drawStage(stage, topology, onStage)))
  rail.children[focused]?.focus()
  drawMoney(status.ledger)
}

function pulseOf({ encounters, viewBacklog }) {
  const states = Object.entries(encounters).filter(([, count]) => count > 0)
  const all = states.reduce((sum, [, count]) => sum + count, 0)
  const lag = viewBacklog ? ` (counts lag by ${number(viewBacklog)} events)` : ''
  if (all === 0) return `no encounters yet: feed some with claimrail feed, or try claimrail demo${lag}`
  return `${number(all)} encounter${all === 1 ? '' : 's'}: ${states.map(([state, count]) => `${number(count)} ${words(state)}`).join(', ')}${lag}`
}

function drawStage(stage, topology, onStage) {
  const { outside } = topology.stages.find((one) => one.name === stage.stage) ?? { outside: {} }
  const parts = ['out', 'waiting', ...STOPS].map((key) => [key, stage[key], `${key} ${number(stage[key])}`])
  const stops = STOPS.filter((key) => stage[key]).map((key) =>
    element('li', {}, element('b', {}, number(stage[key])), ` ${key}`),
  )
  const unread = stage.backlog ? `, ${number(stage.backlog)} unread` : ''
  const oldest = stage.oldestAt ? `, oldest ${ago(stage.oldestAt)}` : ''
  const card = element(
    'li',
    { tabIndex: 0, title: `Show what stands at ${stage.stage}` },
    element('h3', {}, stage.stage),
    element(
      'div',
      { className: 'outside' },
      outside.in ? `from ${outside.in}` : outside.out ? `to ${outside.out}` : '',
    ),
    element(
      'div',
      { className: 'flow' },
      `${number(stage.out)} `,
      element('small', {}, `of ${number(stage.in)} out, ${number(stage.perMinute)}/min`),
    ),
    bar(parts),
    element(
      'ul',
      { className: 'stops' },
      element('li', {}, `${number(stage.waiting)} waiting${unread}${oldest}`),
      ...stops,
    ),
  )
  card.dataset.stage = stage.stage
  card.addEventListener('click', () => onStage(stage.stage))
  card.addEventListener('keydown', ({ key }) => key === 'Enter' && onStage(stage.stage))
  return card
}

function drawMoney(ledger) {
  const parts = Object.entries(MONEY).map(([name, field]) => [name, ledger[field], `${name} ${dollars(ledger[field])}`])
  const amounts = Object.entries(MONEY).map(([name, field]) =>
    element(
      'div',
      {},
      element('dt', {}, element('i', { className: name }), name),
      element('dd', {}, dollars(ledger[field])),
    ),
  )
  const charged = element('div', {}, element('dt', {}, 'charged'), element('dd', {}, dollars(ledger.chargeCents)))
  document.querySelector('#money').replaceChildren(bar(parts))
  document.querySelector('#ledger').replaceChildren(charged, ...amounts)
}
