/** Imports one file in a process of its own, so that its peak of memory is its own: FILE FOLDER [FROM]. Prints what it cost as JSON. */
import { readFileSync } from 'node:fs'
import { FORMATS, importFiles } from '../src/index.ts'

const [file = '', dir = '', from] = process.argv.slice(2)
const idleMb = peakMb()
const began = performance.now()
const { releases } = await importFiles([file], { dir, formats: FORMATS, ...(from && { from }) })
const { userCPUTime, systemCPUTime } = process.resourceUsage()
const cost = {
  rows: releases.flatMap(({ sources }) => sources).reduce((sum, source) => sum + source.rows, 0),
  seconds: (performance.now() - began) / 1000,
  cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
  peakMb: peakMb(),
  idleMb,
}
process.stdout.write(JSON.stringify(cost))

/** Linux counts what the parent had into the peak of `resourceUsage`, and not into that of the address space. */
function peakMb(): number {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'latin1')) ?? []
    return Number(kilobytes) / 1024
  } catch {
    return process.resourceUsage().maxRSS / 1024
  }
}
