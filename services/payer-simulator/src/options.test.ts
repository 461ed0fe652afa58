import { expect, test } from 'vitest'
import { BadOptions, HELP, processOptions } from './options.ts'

test('without arguments it pays, denies and rejects as payers usually do', () => {
  expect(processOptions([], {})).toEqual({
    dir: '.claimrail/gateway',
    seed: '1',
    lateMs: 0,
    split: 1,
    twice: false,
    interest: false,
    mangle: 0,
    shares: { reject: 0.04, deny: 0.08, reverse: 0, crossover: 0 },
    pollMs: 500,
    healthPort: 9464,
    host: '127.0.0.1',
    logLevel: 'info',
    once: false,
    json: false,
  })
})

test('a flag goes before the environment, and what is empty there is left out', () => {
  const environment = { CLAIMRAIL_GATEWAY_DIR: 'there', CLAIMRAIL_POLL_MS: '' }
  expect(processOptions([], environment)).toMatchObject({ dir: 'there', pollMs: 500 })
  expect(processOptions(['--dir', 'here'], environment)).toMatchObject({ dir: 'here' })
})

test('every flag of the help is read', () => {
  const flags = [...HELP.matchAll(/^ {2}(--[a-z]+)( [A-Z]+)?/gm)]
  expect(flags.length).toBeGreaterThan(10)
  for (const [, flag = '', value] of flags) {
    const args = value ? [flag, '1'] : [flag]
    expect(() => processOptions(args, {}), flag).not.toThrow()
  }
})

test('help is asked for', () => {
  expect(processOptions(['--help'], {})).toBe('help')
})

test.each([
  [['--split', '0'], '--split takes a whole number from 1'],
  [['--split', '1.5'], '--split takes a whole number from 1'],
  [['--deny', '2'], '--deny takes a number from 0 to 1'],
  [['--reverse', 'some'], '--reverse takes a number from 0 to 1'],
  [['--late', '-1'], '--late'],
  [['--nonsense'], '--nonsense'],
  [['here'], 'here'],
])('%s is refused by name', (args, words) => {
  expect(() => processOptions(args, {})).toThrow(BadOptions)
  expect(() => processOptions(args, {})).toThrow(words)
})

test('an environment that can not be is refused by name', () => {
  const environment = { CLAIMRAIL_POLL_MS: 'often', CLAIMRAIL_LOG_LEVEL: 'loud' }
  expect(() => processOptions([], environment)).toThrow(/CLAIMRAIL_POLL_MS takes .*\nCLAIMRAIL_LOG_LEVEL takes one of/)
})
