import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Command } from 'commander'
import { buildProgram } from './program.ts'

/** All that `--help` prints, the examples included. */
function helpOf(command: Command): string {
  let text = ''
  command.configureOutput({ writeOut: (part) => (text += part) }).outputHelp()
  return text
}

const program = await buildProgram()

test('a command that is called by name is there alone, and any other name brings all', async () => {
  const names = async (name: string) => (await buildProgram(name)).commands.map((command) => command.name())
  for (const command of program.commands) expect(await names(command.name())).toEqual([command.name()])
  for (const name of ['stat', 'constructor', '--help']) expect(await names(name)).toHaveLength(program.commands.length)
})

test('help lists every command with what it does, and where to begin', () => {
  const help = helpOf(program)
  for (const name of ['demo', 'run', 'serve', 'feed', 'status', 'encounter', 'failed', 'replay', 'graph', 'x12'])
    expect(help).toMatch(new RegExp(`^  ${name}\\b.*[a-z]{4}`, 'm'))
  expect(help).toContain('Try it:')
  expect(help).toContain('Exit codes:')
})

test.each(program.commands.map((command) => [command.name(), command] as const))(
  'help of %s has examples that begin with its own name',
  (name, command) => {
    const [, examples = ''] = helpOf(command).split('Examples:\n')
    const lines = examples.split('\n').filter((line) => line.startsWith('  claimrail '))
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(line).toMatch(new RegExp(`^  claimrail ${name}\\b`))
  },
)

test('every flag of an example is one that the command takes', () => {
  for (const command of program.commands.filter((one) => one.commands.length === 0)) {
    const [usage = '', examples = ''] = helpOf(command).split('Examples:\n')
    for (const [flag] of examples.matchAll(/--[a-z-]+/g)) expect(`${command.name()}: ${usage}`).toContain(flag)
  }
})

test('the version is that of the package', async () => {
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'))
  expect(program.version()).toBe(version)
})
