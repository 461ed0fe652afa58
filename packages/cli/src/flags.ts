import { Option, type Command } from 'commander'
import { OPTIONS, type OptionName } from '@claimrail/host'

/** The options that say where the log and the views are: every command that looks at a running system takes them. */
export const PORT_OPTIONS = [
  'bus',
  'dataDir',
  'kafkaBrokers',
  'redisUrl',
  'namespace',
  'partitions',
] as const satisfies OptionName[]

/** All options of a host. */
export const HOST_OPTIONS = Object.keys(OPTIONS) as OptionName[]

const GROUP = 'Where it runs (also from the environment):'

/** Adds a flag for each option: `dataDir` is `--data-dir`, or CLAIMRAIL_DATA_DIR in the environment. */
export function addOptionFlags(command: Command, names: readonly OptionName[]): Command {
  for (const name of names) command.addOption(flagOf(name).helpGroup(GROUP))
  return command
}

/** The flags that were given, as overrides of the environment. */
export function overridesFrom(flags: Readonly<Record<string, unknown>>): Partial<Record<OptionName, string>> {
  const given = HOST_OPTIONS.filter((name) => flags[name] !== undefined)
  return Object.fromEntries(given.map((name) => [name, String(flags[name])]))
}

function flagOf(name: OptionName): Option {
  const { about, env, schema } = OPTIONS[name]
  const fallback = schema.parse(undefined)
  const preset = fallback === '' ? '' : `, default ${String(fallback)}`
  return new Option(`--${kebab(name)} <value>`, `${about} (${env}${preset})`)
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
