const DATE_TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/
const PARTIAL = /^\d{4}(-\d{2})?$/

/** A FHIR date or dateTime as an ISO UTC instant; a day alone is its midnight UTC. `malformed`, or `partial` when less exact than a day. */
export function instantOf(text: string): { instant: string } | 'malformed' | 'partial' {
  if (PARTIAL.test(text)) return 'partial'
  if (!DATE_TIME.test(text) || !isDay(text.slice(0, 10))) return 'malformed'
  const milliseconds = Date.parse(text.length === 10 ? `${text}T00:00:00Z` : text)
  return Number.isNaN(milliseconds) ? 'malformed' : { instant: new Date(milliseconds).toISOString() }
}

/** The day of a FHIR date or dateTime as its sender wrote it. */
export function dateOf(text: string): string | undefined {
  return DATE_TIME.test(text) && isDay(text.slice(0, 10)) ? text.slice(0, 10) : undefined
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
