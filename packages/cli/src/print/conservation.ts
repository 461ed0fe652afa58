import type { Conservation } from '@claimrail/tracking'
import { table } from './table.ts'

/** Every balance with its gap, then the one line that matters. */
export function conservationText(result: Conservation): string {
  const rows = result.balances.map(({ name, log, view, gap }) => [name, log, view, gap])
  return `${table(['what', 'log', 'views', 'gap'], rows)}\n\n${conservationLine(result)}`
}

export function conservationLine({ gap }: Conservation): string {
  return gap === 0
    ? 'conservation: gap 0'
    : `conservation: GAP ${gap}: the views do not agree with the log; rebuild them or report it`
}
