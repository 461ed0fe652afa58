import { defineConfig } from 'vitest/config'
import { JsonReporter } from 'vitest/node'

import { skipSummary } from './packages/testing/src/skip-summary.ts'

const exclude = ['**/node_modules/**', 'test/fixtures/**']
/** A file for the results as JSON, for whoever counts them. */
const outputFile = process.env.CLAIMRAIL_TEST_REPORT

export default defineConfig({
  test: {
    reporters: ['default', skipSummary(), ...(outputFile ? [new JsonReporter({ outputFile })] : [])],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'services/*/src/**/*.test.ts'],
          exclude: [...exclude, '**/*.int.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['{packages,services}/*/src/**/*.int.test.ts', 'test/**/*.test.ts'],
          exclude,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          globalSetup: ['packages/testing/src/global-setup.ts'],
        },
      },
    ],
  },
})
