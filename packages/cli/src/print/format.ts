import { formatDollars, type Cents } from '@claimrail/domain'

/** `1234567` cents as `$12,345.67`. */
export function dollars(amount: Cents): string {
  const [whole, fraction] = formatDollars(Math.abs(amount)).split('.')
  return `${amount < 0 ? '-' : ''}$${(whole ?? '0').replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`
}

/** A share of 1 as `12.5%`; `-` where there is none. */
export function percent(share: number | undefined, digits = 1): string {
  return share === undefined ? '-' : `${(share * 100).toFixed(digits)}%`
}

/** How long ago, in the largest unit that says it: `12s`, `4m`, `3h`, `2d`. */
export function ago(instant: string, now: number): string {
  const seconds = Math.max(0, Math.round((now - Date.parse(instant)) / 1000))
  if (seconds < 120) return `${seconds}s`
  if (seconds < 7200) return `${Math.round(seconds / 60)}m`
  if (seconds < 172_800) return `${Math.round(seconds / 3600)}h`
  return `${Math.round(seconds / 86_400)}d`
}

/** A bar of `width` characters, `share` (0 to 1) of it full. */
export function bar(share: number, width: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * width)
  return '█'.repeat(full) + '░'.repeat(width - full)
}
