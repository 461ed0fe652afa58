// node .ci/count.mjs REPORT TESTS_EXIT CHECKS_EXIT: adds up what .ci/run saw and prints "N passed, N failed" last.
import { readFileSync } from 'node:fs'

const [reportFile, testsExit, checksExit] = process.argv.slice(2)
const tests = testCounts(reportFile, Number(testsExit))
const checks = Number(checksExit) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
const failed = tests.failed + checks.failed

if (checks.failed > 0) console.log('failed: pnpm check:static')
if (tests.skipped > 0) console.log(`${tests.skipped} skipped`)
console.log(`${tests.passed + checks.passed} passed, ${failed} failed`)
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
