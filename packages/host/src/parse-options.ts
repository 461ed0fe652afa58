import { OPTIONS, type OptionName, type Options } from './options.ts'

/** Options that can not be used. One line for each: what it is called, what is wrong, what to do. Repeats no value: some are secrets. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError'
  readonly code = 'host.options'
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

/** Where options come from: the environment, and what goes before it, such as flags of a command line. */
export type Environment = Readonly<Record<string, string | undefined>>
export type Overrides = { readonly [Name in OptionName]?: string }

/** The options that the environment and the overrides give; what is left out or empty takes its default. Throws OptionsError. */
export function parseOptions(environment: Environment, overrides: Overrides = {}): Options {
  const problems: string[] = []
  const entries = optionNames().map((name) => {
    const { env, schema, about } = OPTIONS[name]
    const overridden = overrides[name] !== undefined
    const given = overridden ? overrides[name] : environment[env]
    const parsed = schema.safeParse(given === '' ? undefined : given)
    if (parsed.success) return [name, parsed.data] as const
    const what = parsed.error.issues.map((issue) => issue.message).join('; ')
    const called = overridden ? `--${flagOf(name)}` : env
    problems.push(`${called} (${about}): ${what}. Correct it, or leave it out for the default${defaultText(name)}.`)
    return [name, undefined] as const
  })
  if (problems.length > 0) throw new OptionsError(problems)
  return Object.fromEntries(entries) as Options
}

/** All options as a Markdown table, for the docs. */
export function renderOptions(): string {
  const rows = optionNames().map((name) => {
    const { env, about } = OPTIONS[name]
    return `| \`${env}\` | \`--${flagOf(name)}\` |${defaultText(name) || ' none'} | ${about} |`
  })
  return ['| environment | flag | default | what it is |', '|---|---|---|---|', ...rows, ''].join('\n')
}

export function optionNames(): OptionName[] {
  return Object.keys(OPTIONS) as OptionName[]
}

function defaultText(name: OptionName): string {
  const value = String(OPTIONS[name].schema.parse(undefined))
  return value === '' ? '' : ` \`${value}\``
}

function flagOf(name: OptionName): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
