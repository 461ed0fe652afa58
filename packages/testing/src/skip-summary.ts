import type { Reporter, TestModule } from 'vitest/node'

/** A reporter that says at the end of a run what was skipped and why: the reasons are the lines that test files print, `skipped: ...`. */
export function skipSummary(print: (text: string) => void = (text) => console.error(text)): Reporter {
  const reasons = new Set<string>()
  return {
    onUserConsoleLog({ content }) {
      for (const line of content.split('\n')) if (/^skipp(ed|ing)\b/i.test(line.trim())) reasons.add(line.trim())
    },
    onTestRunEnd(modules) {
      const skipped = modules
        .filter((module) => module.ok())
        .map((module) => ({ file: module.relativeModuleId, tests: skippedTests(module) }))
      const summary = summaryOf(
        skipped.filter(({ tests }) => tests > 0),
        [...reasons],
      )
      if (summary) print(summary)
    },
  }
}

function skippedTests(module: TestModule): number {
  return [...module.children.allTests('skipped')].length
}

function summaryOf(skipped: { file: string; tests: number }[], reasons: string[]): string | undefined {
  if (skipped.length === 0) return undefined
  const total = skipped.reduce((sum, { tests }) => sum + tests, 0)
  const files = skipped.map(({ file, tests }) => `  ${file}: ${tests}`)
  const why = reasons.length > 0 ? reasons.map((reason) => `  ${reason}`) : ['  no reason was given']
  return [`Skipped on this machine, ${total} tests:`, ...files, 'Why:', ...why, ''].join('\n')
}
