import { Option, type Command } from 'commander'
import { FAILED_STATES, type Filter } from '@claimrail/operations'
import { ENCOUNTER_STATES, type EncounterState } from '@claimrail/tracking'
import { Failure } from '../output.ts'

export type FilterFlags = {
  state?: string[]
  stage?: string
  reason?: string
  payer?: string
  provider?: string
  specialty?: string
  since?: string
  until?: string
  limit?: string
}

/** The filter options that `failed` and `replay` share. */
export function addFilterOptions(command: Command): Command {
  return command
    .addOption(new Option('--state <state...>', `one or more of: ${ENCOUNTER_STATES.join(', ')}`))
    .option('--stage <stage>', 'stage it stands at')
    .option('--reason <code>', 'code of the hold, rejection or denial, e.g. CARC.197')
    .option('--payer <id>', 'payer id of one of its claims')
    .option('--provider <npi>', 'NPI of the practice that bills')
    .option('--specialty <name>', 'specialty')
    .option('--since <instant>', 'first event at or after this ISO date or instant')
    .option('--until <instant>', 'first event before this ISO date or instant')
    .option('--limit <n>', 'at most this many')
}

/** The filter that the flags ask for; without --state, what waits for a person. */
export function filterFrom(flags: FilterFlags): Filter {
  const { stage, reason, payer, provider, specialty } = flags
  const filter: Filter = { states: statesFrom(flags.state) }
  if (stage) filter.stage = stage
  if (reason) filter.reason = reason
  if (payer) filter.payer = payer
  if (provider) filter.provider = provider
  if (specialty) filter.specialty = specialty
  if (flags.since) filter.since = instant(flags.since)
  if (flags.until) filter.until = instant(flags.until)
  if (flags.limit) filter.limit = positive(flags.limit)
  return filter
}

function statesFrom(names: readonly string[] | undefined): readonly EncounterState[] {
  if (!names) return FAILED_STATES
  return names.map((name) => {
    const state = ENCOUNTER_STATES.find((known) => known === name)
    if (!state) throw new Failure(`no state "${name}"; the states are ${ENCOUNTER_STATES.join(', ')}`, 2)
    return state
  })
}

function instant(text: string): string {
  const time = Date.parse(text)
  if (Number.isNaN(time)) throw new Failure(`"${text}" is not a date; write 2026-01-31 or 2026-01-31T08:00:00Z`, 2)
  return new Date(time).toISOString()
}

function positive(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1)
    throw new Failure(`--limit takes a whole number from 1, not "${text}"`, 2)
  return number
}
