// node .ci/count.mjs REPORT TESTS_EXIT CHECK=EXIT...: adds up what .ci/run saw and prints "N passed, N failed" last.
import { readFileSync } from 'node:fs'

const [reportFile, testsExit, ...checks] = process.argv.slice(2)
const tests = testCounts(reportFile, Number(testsExit))
const badChecks = checks.filter((check) => !check.endsWith('=0'))
const failed = tests.failed + badChecks.length

for (const check of badChecks) console.log(`failed: pnpm ${check.split('=')[0]}`)
if (tests.skipped > 0) console.log(`${tests.skipped} skipped`)
console.log(`${tests.passed + checks.length - badChecks.length} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

/** A test file that could not be read counts as one failure, and so does a run that ended badly without saying where. */
function testCounts(file, exit) {
  const report = readReport(file)
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const unread = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !hasFailure(assertionResults),
  )
  for (const { name } of unread) console.log(`failed outside of a test: ${name}`)
  const failed = report.numFailedTests + unread.length
  if (failed === 0 && exit !== 0) console.log(`npm test ended with ${exit}`)
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exit !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function hasFailure(assertionResults) {
  return assertionResults.some(({ status }) => status === 'failed')
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    console.log('npm test left no report')
    return undefined
  }
}
