import { Command } from 'commander'
import { expect, it } from 'vitest'
import { addCodesets } from '../commands/codesets.ts'

const program = new Command('claimrail')
addCodesets(program)
const codesets = program.commands[0]!

function helpOf(command: Command): string {
  let said = ''
  command.configureOutput({ writeOut: (text) => (said += text) }).outputHelp()
  return said
}

it('there is a command for everything', () => {
  const names = codesets.commands.map((command) => command.name())
  for (const name of ['import', 'list', 'show', 'search', 'diff']) expect(names).toContain(name)
})

it.each(codesets.commands.map((command) => [command.name(), command] as const))(
  'the help of %s has examples, and its result can be had as JSON',
  (name, command) => {
    const help = helpOf(command)
    expect(help).toMatch(new RegExp(`Examples:\\n  claimrail codesets ${name}`))
    expect(help).toContain('--json')
  },
)
