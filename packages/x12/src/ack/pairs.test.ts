import { Buffer } from 'node:buffer'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ImplementationAcknowledgment, TransactionAcknowledgment } from '../documents/acknowledgment.ts'
import { segmentsOf } from '../pieces.ts'
import { acknowledge } from './acknowledge.ts'
import { otherwise } from './pairs.fixture.ts'

const shared = process.env['CLAIMRAIL_SHARED_DATA']
const folder = join(shared ?? '', 'x12', 'ack-pairs')
if (shared === undefined) process.stderr.write('CLAIMRAIL_SHARED_DATA is not set: no answers of others are compared\n')

const names =
  shared === undefined
    ? []
    : readdirSync(folder).flatMap((file) => (file.endsWith('.source.txt') ? [file.slice(0, -11)] : []))

const line = (...parts: readonly (string | number | undefined)[]) =>
  parts.filter((part) => part !== undefined && part !== '').join(' ')

/** What the validator's answer tells, a line for each of TA1, AK2, AK3, AK4, AK5 and AK9, with the group and transaction it is about. */
function theirs(name: string): string[] {
  const file = readdirSync(folder).find((one) => one.startsWith(`${name}.res`))!
  const told: string[] = []
  let [group, transaction, segment] = ['', '', '']
  for (const one of segmentsOf(readFileSync(join(folder, file)))) {
    const at = (place: number) => one.element(place)
    if (one.id === 'TA1') told.push(line('TA1', at(4), at(5)))
    if (one.id === 'AK1') group = at(2)
    if (one.id === 'AK2') told.push((transaction = line(group, at(2).trim())))
    if (one.id === 'AK3') told.push(line(transaction, 'AK3', (segment = line(at(1), at(2))), at(4)))
    if (one.id === 'AK4') told.push(line(transaction, 'AK4', segment, at(1), at(2), at(3)))
    if (one.id === 'AK5' || one.id === 'IK5') told.push(line(transaction, 'AK5', at(1), at(2), at(3), at(4)))
    if (one.id === 'AK9') told.push(line(group, 'AK9', at(1), at(2), at(3), at(4), at(5)))
  }
  return told
}

/** The same of our answer, to the file as it is or as one of version 5010. */
async function ours(name: string, version: '4010' | '5010'): Promise<string[]> {
  const text = readFileSync(join(folder, `${name}.source.txt`), 'latin1')
  const answers = await acknowledge(Buffer.from(version === '5010' ? retagged(text) : text, 'latin1'), {
    date: '2026-04-02',
  })
  return [
    ...answers.interchanges.map(({ status, noteCode }) => line('TA1', status, noteCode)),
    ...answers.groups.flatMap(groupLines),
  ]
}

function groupLines(answer: ImplementationAcknowledgment): string[] {
  const { groupControlNumber: group, transactions, status, included, received, accepted, codes } = answer
  const own = line(group, 'AK9', status, included, received, accepted, ...codes)
  return [...transactions.flatMap((transaction) => transactionLines(group, transaction)), own]
}

function transactionLines(group: string, { controlNumber, segments, status, codes }: TransactionAcknowledgment) {
  const transaction = line(group, controlNumber.trim())
  const wrong = segments.flatMap(({ segmentId, position, code, elements }) => [
    line(transaction, 'AK3', segmentId, position, code),
    ...elements.map((one) => line(transaction, 'AK4', segmentId, position, one.element, one.dataElement, one.code)),
  ])
  return [transaction, ...wrong, line(transaction, 'AK5', status, ...codes)]
}

/** The guides of version 4010 have the same loops as those of 5010: their faults can be looked for there. */
function retagged(text: string): string {
  const known = text.replace(/^(ISA.{80,86})00401/s, '$100501').replaceAll('004010X098A1', '005010X222A1')
  return known.replaceAll('004010X096A1', '005010X223A2').replaceAll('004010X091A1', '005010X221A1')
}

const isOld = (name: string) => /\*00401\*/.test(readFileSync(join(folder, `${name}.source.txt`), 'latin1'))

describe.skipIf(shared === undefined)('answers of a strict validator', () => {
  it.each(names.filter((name) => !isOld(name)))('%s: ours says the same, no more and no less', async (name) => {
    expect((await ours(name, '5010')).filter((told) => !told.startsWith('TA1'))).toEqual(theirs(name))
  })

  it.each(names.filter(isOld))('%s: version 4010 is refused for being that', async (name) => {
    const told = await ours(name, '4010')
    expect(told.filter((one) => / AK9 /.test(one)).every((one) => / AK9 R \d+ \d+ 0 2/.test(one))).toBe(true)
    expect(told.filter((one) => / AK5 /.test(one)).every((one) => / AK5 R I6/.test(one))).toBe(true)
  })

  it.each(names.filter(isOld))(
    '%s: as one of version 5010 everything they say is said, or has a reason',
    async (name) => {
      const [told, wanted] = [await ours(name, '5010'), theirs(name)]
      const reasons = otherwise[name] ?? []
      const missing = wanted.filter((one) => !told.includes(one))
      expect([...new Set(missing)].toSorted()).toEqual(reasons.flatMap((reason) => reason.theirs).toSorted())
      for (const one of reasons.flatMap((reason) => reason.ours)) expect(told).toContain(one)
    },
  )
})
