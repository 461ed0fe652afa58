import { ask, dollars, element } from './dom.js'

/** A query as it was sent, with a form to answer it: choices in the order in which they were asked, none of them chosen before. */
export function drawQuery(encounterId, query, onAnswered) {
  const said = element('p', { role: 'status' })
  const value = query.choices.length
    ? element(
        'select',
        { name: 'value' },
        ...['', ...query.choices].map((one) => element('option', { value: one }, one)),
      )
    : element('input', { name: 'value', size: 24 })
  value.required = query.choices.at(-1) !== 'other'
  const form = element(
    'form',
    {},
    element('label', {}, 'Answer ', value),
    query.choices.at(-1) === 'other'
      ? element('label', {}, 'or a code ', element('input', { name: 'code', size: 8 }))
      : '',
    element('label', {}, 'By ', element('input', { name: 'by', required: true, maxLength: 100, size: 16 })),
    element('button', {}, 'Answer'),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const fields = Object.fromEntries(new FormData(form))
    void send({ encounterId, queryId: query.id, value: fields.code || fields.value, by: fields.by })
      .then(() => {
        said.textContent = 'on record; the encounter is coded again'
        return onAnswered()
      })
      .catch((error) => (said.textContent = error.message))
  })
  const about = `${query.owner}, ${dueText(query)}, about ${query.field}`
  return element(
    'article',
    { className: 'query' },
    element('h3', {}, query.asks),
    element('p', {}, `${query.why} (${query.code}; ${about})`),
    query.lastAnswer
      ? element(
          'p',
          {},
          `Answered by ${query.lastAnswer.by} on ${query.lastAnswer.answeredAt.slice(0, 10)}, which did not close it.`,
        )
      : '',
    form,
    said,
  )
}

function dueText({ dueOn }) {
  const days = Math.floor((Date.now() - Date.parse(dueOn)) / 86_400_000)
  return days > 0 ? `due ${dueOn}, ${days} days over` : `due ${dueOn}`
}

function send(answer) {
  const headers = { 'content-type': 'application/json' }
  return ask('/api/answers', { method: 'POST', headers, body: JSON.stringify(answer) })
}

/** All open queries, each under its encounter. */
export async function listQueries() {
  const waiting = await ask('/api/queries')
  const list = document.querySelector('#waiting')
  list.hidden = false
  const drawn = waiting.map(({ encounterId, query, amountCents }) =>
    element(
      'section',
      {},
      element(
        'p',
        {},
        element('a', { href: `/encounters/${encounterId}` }, encounterId),
        ` ${dollars(amountCents)} waits`,
      ),
      drawQuery(encounterId, query, () => undefined),
    ),
  )
  list.replaceChildren(...(drawn.length ? drawn : ['No query waits.']))
}
