import {
  ENOUGH_JUDGED,
  TOLERATED_RATE,
  type CodingGroup,
  type CodingRates,
  type ScoreBand,
} from '@claimrail/operations'
import { percent } from './format.ts'
import { table } from './table.ts'

/** How encounters were coded, for people: each group, then scores and thresholds of each, then queries and sources of the whole. */
export function ratesText(by: CodingGroup, rates: readonly CodingRates[]): string {
  const whole = rates.at(-1)
  if (!whole || whole.encounters === 0) return 'no encounter has been coded yet'
  const rows = rates.map((one) => [
    ...[one.group || '(none)', one.encounters, one.coded, one.waiting, one.automatic, percent(one.automaticRate)],
    ...[one.asked, one.sentToCoder, one.confirmed, one.overridden, percent(one.overrideRate)],
  ])
  const heading = [
    ...[by, 'encounters', 'coded', 'waiting', 'auto-coded', 'rate'],
    ...['asked', 'to a coder', 'confirmed', 'overridden', 'rate'],
  ]
  const scored = rates.filter(({ bands }) => bands.length > 0)
  return [
    table(heading, rows),
    ...scored.map(scoresText),
    questionsText(whole),
    table(
      ['code from', 'codes'],
      whole.sources.map(({ source, codes }) => [source, codes]),
    ),
    NOTE,
  ]
    .filter(Boolean)
    .join('\n\n')
}

const NOTE = [
  'auto-coded: coded, and no person was ever asked; its rate is of all encounters. to a coder: the score was under the threshold. overridden: a person chose another code than the rules came to.',
  `Rates of fewer than ${ENOUGH_JUDGED} say little; "at most" is the upper end of the 95% interval. A code that was billed unasked and not changed`,
  'since counts as right, whether or not someone looked. Nothing is set by this: thresholds are in the file of --confidence.',
].join('\n')

function scoresText({ group, bands, thresholds, suggestedThreshold }: CodingRates): string {
  const now = thresholds.length > 0 ? `threshold ${thresholds.join(' and ')}` : 'threshold not recorded'
  const carries =
    suggestedThreshold === undefined
      ? `too few were judged to say which would do`
      : `these numbers carry ${suggestedThreshold} (from there up at most ${percent(TOLERATED_RATE, 0)} overridden in every band)`
  const heading = ['score', 'kept', 'confirmed', 'overridden', 'open', 'rate', 'at most']
  return `${group || '(none)'}: ${now}; ${carries}\n${table(heading, bands.map(bandRow))}`
}

function bandRow(band: ScoreBand): (string | number)[] {
  const { from, to, kept, confirmed, overridden, open, overrideRate, overrideRateUpTo } = band
  const score = `${from.toFixed(2)}-${to.toFixed(2)}`
  return [score, kept, confirmed, overridden, open, percent(overrideRate), percent(overrideRateUpTo)]
}

function questionsText({ questions }: CodingRates): string {
  if (questions.length === 0) return ''
  const rows = questions.map(({ code, owner, asked, confirmed, overridden, answered, open, withdrawn }) => [
    ...[code, owner, asked, confirmed, overridden, answered, open, withdrawn],
  ])
  return table(['query', 'owner', 'asked', 'confirmed', 'overridden', 'answered', 'open', 'withdrawn'], rows)
}
