/** ISO date `days` after `date` (before it when negative). */
export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

/** Instant of a date at `minutes` after midnight UTC. */
export function instantOf(date: string, minutes: number): string {
  const day = addDays(date, Math.floor(minutes / 1440))
  const left = minutes % 1440
  const two = (n: number) => String(n).padStart(2, '0')
  return `${day}T${two(Math.floor(left / 60))}:${two(left % 60)}:00.000Z`
}
