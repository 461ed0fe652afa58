import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findingCatalogue, validateBytes } from '../src/index.ts'
import { answerFaults, envelopeFaults } from '../src/validate/answer-faults.fixture.ts'
import { claimFaults } from '../src/validate/claim-faults.fixture.ts'
import { interchange, validFiles } from '../src/validate/valid-files.fixture.ts'

/** node bench/fault-matrix.ts: each fault planted in a valid file, what is found, and what pyx12 says when `x12valid` is on the PATH. */
const folder = mkdtempSync(join(tmpdir(), 'fault-matrix-'))
const judge = spawnSync('x12valid', ['--help']).status === 0 ? 'x12valid' : undefined

function pyx12(text: string): string {
  if (!judge) return '-'
  const file = join(folder, 'file.edi')
  writeFileSync(file, text)
  const { stdout, stderr } = spawnSync(judge, [file], { encoding: 'utf8' })
  const verdict = /: (OK|Failure)/.exec(`${stdout}${stderr}`)?.[1]
  return verdict === 'OK' ? 'ok' : verdict === 'Failure' ? 'found' : 'broke off'
}

function ours(text: string): { references: string[]; errors: number } {
  const found = validateBytes(Buffer.from(text)).flatMap(({ findings }) => findings)
  return { references: found.map((one) => `${one.code} ${one.reference}`), errors: found.length }
}

const rows = validFiles.map((file) => {
  const text = interchange(file)
  const clean = ours(text).errors === 0
  return [file.name, 'nothing', '', clean ? 'clean' : 'FALSE ALARM', pyx12(text)]
})
for (const fault of [...claimFaults, ...answerFaults, ...envelopeFaults]) {
  const found = ours(fault.text).references.includes(`${fault.code} ${fault.reference}`)
  const where = `SNIP ${findingCatalogue[fault.code].snip} ${fault.reference}`
  rows.push([fault.file.name, fault.name, where, found ? 'found' : 'MISSED', pyx12(fault.text)])
}
rmSync(folder, { recursive: true })

const faults = rows.slice(validFiles.length)
const count = (column: number) => faults.filter((row) => row[column] === 'found').length
console.log('| file | fault | where | claimrail | pyx12 |\n|---|---|---|---|---|')
for (const row of rows) console.log(`| ${row.join(' | ')} |`)
console.log(`\n${faults.length} faults: claimrail ${count(3)}, pyx12 ${judge ? count(4) : 'not on the PATH'}`)
process.exitCode = rows.some((row) => row[3] === 'MISSED' || row[3] === 'FALSE ALARM') ? 1 : 0
