import { Command } from 'commander'
import { expect, test } from 'vitest'
import { OPTIONS, parseOptions, type OptionName } from '@claimrail/host'
import { addOptionFlags, HOST_OPTIONS, overridesFrom, PORT_OPTIONS } from './flags.ts'

test('every option of a host has a flag that names its environment variable and default', () => {
  const help = addOptionFlags(new Command(), HOST_OPTIONS).configureHelp({ helpWidth: 300 }).helpInformation()
  for (const { env } of Object.values(OPTIONS)) expect(help).toContain(env)
  expect(help).toMatch(/--data-dir <value> .*\(CLAIMRAIL_DATA_DIR, default \.claimrail\)/)
  expect(help).toMatch(/--id-key <value> .*\(CLAIMRAIL_ID_KEY\)/)
})

test('the value of every flag reaches the option it is named after, and what is not given is left to the environment', () => {
  const values: Partial<Record<OptionName, string>> = { bus: 'kafka', usage: 'P', logLevel: 'warn', namespace: 'x' }
  for (const name of HOST_OPTIONS) {
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    const value = values[name] ?? '2048'
    if (name === 'partitions') continue
    const command = addOptionFlags(new Command(), HOST_OPTIONS).parse([flag, value], { from: 'user' })
    const overrides = overridesFrom(command.opts())
    expect(overrides).toEqual({ [name]: value })
    expect(String(parseOptions({}, overrides)[name])).toBe(value)
  }
})

test('commands that only look take the options of the log and the views', () => {
  const help = addOptionFlags(new Command(), PORT_OPTIONS).helpInformation()
  expect(help).toContain('--kafka-brokers')
  expect(help).not.toContain('--http-port')
})
