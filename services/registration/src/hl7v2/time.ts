const TIME = /^(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})?(\d{2})?(?:\.(\d{1,4}))?)?([+-]\d{4})?$/

/** The offset that an HL7 time carries, as `+hhmm`; undefined when it has none. */
export function offsetOf(text: string | undefined): string | undefined {
  return TIME.exec(text ?? '')?.[8]
}

/**
 * An HL7 time (DTM) as an ISO UTC instant. A day alone is its midnight. Without an offset of its own it takes `offset`
 * (that of MSH-7, 2.5 chapter 2.A.77), else UTC. Undefined when it is no time, or less exact than a day.
 */
export function instantOf(text: string, offset = '+0000'): string | undefined {
  const match = TIME.exec(text)
  if (!match?.[2] || !match[3]) return undefined
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', own = offset] = match
  if (!isDate(`${year}-${month}-${day}`)) return undefined
  const zone = `${own.slice(0, 3)}:${own.slice(3)}`
  const milliseconds = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}${zone}`,
  )
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString()
}

/** The day of an HL7 time as its sender wrote it, ISO `YYYY-MM-DD`. */
export function dateOf(text: string): string | undefined {
  const match = TIME.exec(text)
  const date = match?.[3] ? `${match[1]}-${match[2]}-${match[3]}` : undefined
  return date && isDate(date) ? date : undefined
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
