import { Option, type Command } from 'commander'
import { isNpi, SPECIALTIES, STAGE_NAMES } from '@claimrail/domain'
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
  const options = [
    new Option('--state <state...>', `one or more of: ${ENCOUNTER_STATES.join(', ')}; default: ${FAILED}`),
    new Option('--stage <stage>', 'stage it stands at').choices([...STAGE_NAMES]),
    new Option('--reason <code>', 'code of the hold, rejection or denial, e.g. CARC.197'),
    new Option('--payer <id>', 'payer that one of its claims goes to'),
    new Option('--provider <npi>', 'NPI of the practice that bills'),
    new Option('--specialty <name>', 'specialty of the encounter').choices([...SPECIALTIES]),
    new Option('--since <instant>', 'first event at or after this ISO date or instant (UTC)'),
    new Option('--until <instant>', 'first event before this ISO date or instant (UTC)'),
    new Option('--limit <n>', 'at most this many, the oldest'),
  ]
  for (const option of options) command.addOption(option.helpGroup('Which encounters (all that is given must match):'))
  return command
}

const FAILED = `what waits for a person (${FAILED_STATES.join(', ')})`

/** True when at least one filter was given. */
export function isFiltered(flags: FilterFlags): boolean {
  const { state, stage, reason, payer, provider, specialty, since, until } = flags
  return [state, stage, reason, payer, provider, specialty, since, until].some((value) => value !== undefined)
}

/** The filter that the flags ask for; without --state, what waits for a person. */
export function filterFrom(flags: FilterFlags): Filter {
  const { stage, reason, payer, provider, specialty } = flags
  const filter: Filter = { states: statesFrom(flags.state) }
  if (stage) filter.stage = stage
  if (reason) filter.reason = reason
  if (payer) filter.payer = payer
  if (provider) filter.provider = npi(provider)
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

function npi(text: string): string {
  if (!isNpi(text)) throw new Failure('--provider takes an NPI: ten digits, of which the last one checks the others', 2)
  return text
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
