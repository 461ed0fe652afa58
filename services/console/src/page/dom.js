/** An element with properties and children. */
export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

export const dollars = (cents) => (cents / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' })
export const number = (count) => count.toLocaleString('en-US')
export const day = (instant) => instant.slice(0, 10)
export const minute = (instant) => instant.slice(0, 19).replace('T', ' ')

/** `patientOwes` as `patient owes`. */
export const words = (name) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** How long ago, in the largest unit that says it. */
export function ago(instant) {
  const seconds = Math.max(0, Math.round((Date.now() - Date.parse(instant)) / 1000))
  if (seconds < 120) return `${seconds} s`
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`
  return seconds < 172800 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86400)} d`
}

/** JSON of the API; what went wrong is thrown in its own words. */
export async function ask(path, init) {
  const response = await fetch(path, init)
  const body = await response.json()
  if (!response.ok) throw new Error(body.detail ?? response.statusText)
  return body
}

/** A bar whose parts are as wide as their amounts; what is 0 or less is left out. */
export function bar(parts) {
  const made = element('div', { className: 'bar' })
  for (const [name, amount, title] of parts) {
    if (amount <= 0) continue
    const part = element('span', { className: name, title })
    part.style.flex = String(amount)
    made.append(part)
  }
  return made
}

export function row(...cells) {
  return element('tr', {}, ...cells)
}

export function cell(content, className = '') {
  return element('td', { className }, content)
}

export function tag(state) {
  return element('span', { className: `tag ${state}` }, words(state))
}
