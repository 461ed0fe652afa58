import { ask, cell, day, dollars, element, row, tag, words } from './dom.js'
import { hideEncounter, showEncounter } from './encounter.js'
import { listQueries } from './queries.js'
import { drawPipeline } from './pipeline.js'

const EVERY_MS = 2000
const MOST = 100

const form = document.querySelector('#filter')
const dialog = document.querySelector('#replay')
let shownIds = []
let shownOne
let chosen = []

async function list() {
  const fields = [...new FormData(form)].filter(([, value]) => value)
  const query = new URLSearchParams([...fields, ['limit', String(MOST)]])
  try {
    const views = await ask(`/api/encounters?${query}`)
    shownIds = views.map((view) => view.encounterId)
    document.querySelector('#list tbody').replaceChildren(...views.map(drawEncounter))
    const more = views.length === MOST ? `; there may be more, narrow the filter` : ''
    notice(views.length === 0 ? 'none' : `${views.length} shown, oldest first${more}`)
  } catch (error) {
    shownIds = []
    document.querySelector('#list tbody').replaceChildren()
    notice(error.message)
  }
  document.querySelector('#replay-all').disabled = shownIds.length === 0
}

function drawEncounter(view) {
  const link = element('a', { href: `/encounters/${view.encounterId}` }, view.encounterId)
  const drawn = row(
    cell(link, 'code'),
    cell(tag(view.state)),
    cell(view.stage),
    cell(view.reasons.join(' ')),
    cell(view.payerIds.join(' ')),
    cell(view.specialty),
    cell(dollars(view.ledger.chargeCents), 'number'),
    cell(dollars(view.ledger.openCents), 'number'),
    cell(day(view.firstAt)),
  )
  drawn.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    history.pushState(null, '', link.href)
    void openPlace()
  })
  return drawn
}

/** The encounter that the address names, or none. */
async function openPlace() {
  const [, named] = /^\/encounters\/([^/]+)$/.exec(location.pathname) ?? []
  const id = named ?? location.hash.slice(1)
  if (!id) return hideEncounter()
  try {
    shownOne = await showEncounter(id)
  } catch (error) {
    hideEncounter()
    notice(error.message)
  }
}

function askToReplay(ids) {
  chosen = ids
  const what = ids.length === 1 ? ids[0] : `${ids.length} encounters`
  document.querySelector('#replay-what').textContent = `Replay ${what} from where they stand`
  dialog.showModal()
}

async function replay(because, by) {
  const body = JSON.stringify({ ids: chosen, because, ...(by && { by }) })
  const headers = { 'content-type': 'application/json' }
  try {
    const { copied, skipped } = await ask('/api/replays', { method: 'POST', headers, body })
    const left = Object.entries(skipped).map(([code, count]) => `${count} ${code}`)
    notice(`replayed ${copied}${left.length ? `; left alone: ${left.join(', ')}` : ''}`)
  } catch (error) {
    notice(error.message)
  }
  if (!document.querySelector('#encounter').hidden) await openPlace()
}

function notice(text) {
  document.querySelector('#notice').textContent = text
}

function fill(select, values, label) {
  select.replaceChildren(...values.map((value) => element('option', { value }, label(value))))
}

function showStage(stage) {
  form.stage.value = stage
  form.state.value = 'any'
  void list()
  document.querySelector('#list').scrollIntoView({ block: 'nearest' })
}

const topology = await ask('/api/graph')
const stateLabels = { failed: 'waits for a person', any: 'any' }
fill(form.state, ['failed', 'any', ...topology.states], (value) => stateLabels[value] ?? words(value))
fill(form.stage, ['', ...topology.stages.map((stage) => stage.name)], (value) => value || 'any')

form.addEventListener('submit', (event) => {
  event.preventDefault()
  void list()
})
document
  .querySelector('#queries-all')
  .addEventListener('click', () => void listQueries().catch((error) => notice(error.message)))
document.querySelector('#replay-all').addEventListener('click', () => askToReplay(shownIds))
document.querySelector('#replay-one').addEventListener('click', () => askToReplay([shownOne]))
document.querySelector('#encounter-close').addEventListener('click', () => {
  history.pushState(null, '', '/')
  hideEncounter()
})
dialog.addEventListener('close', () => {
  const { because, by } = dialog.querySelector('form')
  if (dialog.returnValue === 'replay') void replay(because.value, by.value)
})
for (const event of ['popstate', 'hashchange']) addEventListener(event, () => void openPlace())

const refresh = () => drawPipeline(topology, showStage)
await Promise.all([refresh(), list()])
await openPlace()
setInterval(() => void refresh(), EVERY_MS)
