import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { beforeAll, describe, expect, test } from 'vitest'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..')
const fixtures = join(root, 'test/fixtures')

type Violation = { rule: { name: string }; from: string }

describe('the boundary check notices a file that', () => {
  let violations: Violation[] = []
  beforeAll(async () => {
    const args = ['packages', 'services', '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json']
    const { stdout } = await runs(
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      args,
      join(fixtures, 'boundaries'),
    )
    violations = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations
  })

  test.each([
    ['is low and imports a package above it', 'packages/x12/src/imports-another-package.ts', 'arrows-point-down'],
    ['is no host and imports a stage', 'packages/host/src/imports-a-service.ts', 'arrows-point-down'],
    ['is a stage and imports another stage', 'services/scrubbing/src/imports-another-stage.ts', 'services-stand-alone'],
    ['is a main.ts and does more than start', 'services/scrubbing/src/main.ts', 'main-is-only-a-process'],
    ['reaches around an index', 'packages/worker/src/reaches-around-the-index.ts', 'through-the-front-door'],
    ['imports kafkajs away from the bus', 'packages/worker/src/imports-kafkajs.ts', 'kafkajs-behind-the-bus'],
    [
      'imports even a type of ioredis away from the views',
      'packages/worker/src/imports-ioredis.ts',
      'ioredis-behind-the-views',
    ],
    ['imports the test servers in production code', 'packages/worker/src/imports-testing.ts', 'testing-only-in-tests'],
    ['imports what is not there', 'packages/worker/src/imports-what-is-not-there.ts', 'nothing-missing'],
    ['closes a circle', 'packages/worker/src/circle.ts', 'no-circles'],
  ])('%s', (_what, file, rule) => {
    expect(violations.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule)
  })

  test('but not one that does what it may', () => {
    expect(violations.map(({ from }) => from)).not.toContain('packages/bus/src/kafka/adapter.ts')
  })
})

test('the linter notices a promise that nobody waits for', async () => {
  const file = join(fixtures, 'lint/floating-promise.ts')
  const { stdout } = await runs('node_modules/eslint/bin/eslint.js', ['--no-ignore', '--format', 'json', file], root)
  const [report] = JSON.parse(stdout) as { messages: { ruleId: string }[] }[]
  expect(report?.messages.map(({ ruleId }) => ruleId)).toEqual(['@typescript-eslint/no-floating-promises'])
})

/** Runs a tool of the root's; a tool that finds something ends with an exit code, and that is what we want to read. */
async function runs(tool: string, args: string[], cwd: string): Promise<{ stdout: string }> {
  return run(process.execPath, [join(root, tool), ...args], { cwd, maxBuffer: 64 * 1024 * 1024 }).catch(
    (error: unknown) => {
      const { stdout } = error as { stdout?: string }
      if (!stdout) throw error
      return { stdout }
    },
  )
}
