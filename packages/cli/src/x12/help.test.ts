import { Command } from 'commander'
import { expect, it } from 'vitest'
import { addX12 } from '../commands/x12.ts'

const program = new Command('claimrail')
addX12(program)
const x12 = program.commands[0]!

function helpOf(command: Command): string {
  let said = ''
  command.configureOutput({ writeOut: (text) => (said += text) }).outputHelp()
  return said
}

it('the help of x12 says what the exit codes mean', () => {
  expect(helpOf(x12)).toContain('Exit codes: 0 nothing is wrong, 1 something is')
})

it('there is a command for everything', () => {
  const names = ['show', 'validate', 'to-json', 'from-json', 'ack', 'split', 'diff', 'cat']
  expect(x12.commands.map((command) => command.name())).toEqual(names)
})

it.each(x12.commands.map((command) => [command.name(), command] as const))(
  'the help of %s has examples, and says that - is standard input',
  (name, command) => {
    const help = helpOf(command)
    expect(help).toMatch(new RegExp(`Examples:\\n  claimrail x12 ${name} `))
    expect(help).toContain('- for standard input')
  },
)
