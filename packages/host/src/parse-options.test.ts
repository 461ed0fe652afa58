import { describe, expect, it } from 'vitest'
import { OPTIONS } from './options.ts'
import { optionNames, OptionsError, parseOptions, renderOptions } from './parse-options.ts'

const HEAD = `# Options
Every process takes these from its environment; \`claimrail run\` and \`claimrail serve\` take the flags as well, and a flag goes before
the environment. An empty value is the default. A test of packages/host holds this page equal to the options' declaration.

`

function problemsOf(work: () => unknown): readonly string[] {
  try {
    work()
  } catch (error) {
    if (error instanceof OptionsError) return error.problems
    throw error
  }
  throw new Error('the options were accepted')
}

describe('options', () => {
  it('have defaults that need nothing of the environment', () => {
    expect(parseOptions({})).toMatchObject({ bus: 'embedded', partitions: 8, httpPort: 8080, usage: 'T' })
  })

  it('are read from the environment, and overrides go before it', () => {
    const environment = { CLAIMRAIL_PARTITIONS: '16', CLAIMRAIL_BUS: 'kafka' }
    expect(parseOptions(environment, { partitions: '4' })).toMatchObject({ partitions: 4, bus: 'kafka' })
  })

  it('take the default when they are empty, as compose files leave them', () => {
    expect(parseOptions({ CLAIMRAIL_PARTITIONS: '', CLAIMRAIL_HTTP_PORT: '' })).toMatchObject({
      partitions: 8,
      httpPort: 8080,
    })
  })

  it('that can not be used are named all at once, with what to do', () => {
    const problems = problemsOf(() =>
      parseOptions({ CLAIMRAIL_PARTITIONS: '0', CLAIMRAIL_BUS: 'rabbit' }, { logLevel: 'loud' }),
    )
    expect(problems).toHaveLength(3)
    const text = problems.join('\n')
    for (const said of ['CLAIMRAIL_PARTITIONS', 'CLAIMRAIL_BUS', '--log-level', '"embedded"|"kafka"', 'default `8`']) {
      expect(text).toContain(said)
    }
  })

  it('never repeat a value, which may be a secret in the wrong place', () => {
    for (const name of optionNames()) {
      const given = { [OPTIONS[name].env]: 'hunter2 redis://user:hunter2@host' }
      try {
        parseOptions(given)
      } catch (error) {
        expect(String(error)).not.toContain('hunter2')
      }
    }
  })

  it('stand in the docs as they are here; `vitest run -u` writes the page', async () => {
    await expect(HEAD + renderOptions()).toMatchFileSnapshot('../../../docs/options.md')
    for (const name of optionNames()) expect(renderOptions()).toContain(`\`${OPTIONS[name].env}\``)
  })
})
