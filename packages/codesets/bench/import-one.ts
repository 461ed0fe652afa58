/** Imports one file in a process of its own, so that its peak of memory is its own: FILE FOLDER [FROM]. Prints what it cost as JSON. */
import { FORMATS, importFiles } from '../src/index.ts'

const [file = '', dir = '', from] = process.argv.slice(2)
const idle = process.resourceUsage().maxRSS
const began = performance.now()
const { releases } = await importFiles([file], { dir, formats: FORMATS, ...(from && { from }) })
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
const cost = {
  rows: releases.flatMap(({ sources }) => sources).reduce((sum, source) => sum + source.rows, 0),
  seconds: (performance.now() - began) / 1000,
  cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
  peakMb: maxRSS / 1024,
  idleMb: idle / 1024,
}
process.stdout.write(JSON.stringify(cost))
