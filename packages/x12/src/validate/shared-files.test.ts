import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FindingCode } from '../findings/catalogue.ts'
import { validateBytes } from './validate.ts'
import type { TransactionVerdict } from './verdict.ts'

const shared = process.env['CLAIMRAIL_SHARED_DATA']
if (shared === undefined) process.stderr.write('CLAIMRAIL_SHARED_DATA is not set: no file of others is checked\n')

interface Expected {
  readonly file: string
  /** What index.csv says of it. */
  readonly says: string
}

function expectations(folder: string): Expected[] {
  const lines = readFileSync(join(folder, 'index.csv'), 'utf8').split('\n')
  return lines.flatMap((line) => {
    const file = line.slice(0, line.indexOf(','))
    return file.startsWith('x12/') && !file.endsWith('.csv') ? [{ file, says: line }] : []
  })
}

const expected = shared === undefined ? [] : expectations(shared)

function judged(file: string) {
  const verdicts = validateBytes(readFileSync(join(shared!, file)))
  const findings = verdicts.flatMap((verdict) => verdict.findings)
  const transactions = verdicts.filter((verdict): verdict is TransactionVerdict => verdict.kind === 'transaction')
  const count = (code: FindingCode) => findings.filter((finding) => finding.code === code).length
  return { findings, transactions, count }
}

/** Of the computed part, those that we do not read the same way, with the reason. */
const elsewhere: Readonly<Record<string, string>> = {
  'x12/4010': 'Version 4010 is refused; nothing inside is checked.',
  'x12/ack-pairs': 'Version 4010 is refused; nothing inside is checked.',
}
const isRead = ({ file, says }: Expected) =>
  !Object.keys(elsewhere).some((folder) => file.startsWith(folder)) && says.includes('005010')
const saying = (pattern: RegExp) => expected.filter((one) => isRead(one) && pattern.test(one.says))

describe.skipIf(shared === undefined)('files of others, against what their index says', () => {
  it.each(expected)('$file is read to its end', ({ file }) => {
    const { findings } = judged(file)
    for (const finding of findings) expect(finding.sentence).not.toMatch(/[{}]/)
  })

  it.each(saying(/envelope ok/))('$file: nothing is wrong with counts and control numbers', ({ file }) => {
    const { findings } = judged(file)
    const envelope = findings.filter(({ code }) => /^(interchange|group|transaction)-(number|count|trailer)/.test(code))
    expect(envelope.map(({ code }) => code)).toEqual([])
  })

  it.each(saying(/SE01=\d+ actual \d+/))('$file: its wrong SE01 is found', ({ file, says }) => {
    const [, found, right] = /SE01=(\d+) actual (\d+)/.exec(says)!
    const told = judged(file).findings.filter(({ code }) => code === 'transaction-count-mismatch')
    expect(told.map((one) => [one.found, one.expected])).toContainEqual([Number(found), Number(right)])
  })

  it.each(saying(/IEA02!=ISA13/))('$file: its IEA02 is not its ISA13', ({ file }) => {
    expect(judged(file).count('interchange-number-mismatch')).toBeGreaterThan(0)
  })

  it.each(saying(/ISA\d*.*837 claims=[1-9]/))('$file: claims and charges are counted', ({ file, says }) => {
    const [, claims, total] = /837 claims=(\d+) total=([\d.]+)/.exec(says)!
    const { transactions } = judged(file)
    expect(transactions.reduce((sum, one) => sum + one.claims, 0)).toBe(Number(claims))
    expect(transactions.reduce((sum, one) => sum + one.chargeCents, 0)).toBe(Math.round(Number(total) * 100))
  })

  it.each(saying(/\d+ claim\(s\) CLM02!=sum/))(
    '$file: claims that are not the sum of their lines are found',
    ({ file, says }) => {
      const [, claims] = /(\d+) claim\(s\) CLM02!=sum/.exec(says)!
      expect(judged(file).count('claim-total-mismatch')).toBe(Number(claims))
    },
  )

  it.each(saying(/x12\/837[pid].*envelope ok/))('$file: claims that add up are not accused', ({ file }) => {
    expect(judged(file).count('claim-total-mismatch')).toBe(0)
  })

  it.each(saying(/835 out of balance/))('$file: the payment does not balance', ({ file }) => {
    expect(judged(file).count('payment-total-mismatch')).toBe(1)
  })

  it.each(saying(/x12\/835\/(?!.*out of balance)/))('$file: the payment balances', ({ file }) => {
    expect(judged(file).count('payment-total-mismatch')).toBe(0)
  })

  it.each(saying(/[1-9]\d* ?\/\d+ NPI fail/))('$file: an NPI fails its check digit', ({ file }) => {
    const { count, findings } = judged(file)
    const separators = findings.some(({ code }) => code === 'interchange-header-malformed')
    expect(count('npi-check-digit') > 0 || separators).toBe(true)
  })

  it.each(saying(/NPI all Luhn-ok/))('$file: no NPI fails', ({ file }) => {
    expect(judged(file).count('npi-check-digit')).toBe(0)
  })

  it.each(saying(/ICD-9/))('$file: ICD-9 is told', ({ file }) => {
    const { count } = judged(file)
    expect(count('icd9-used') + count('icd9-of-its-day') > 0 || file.includes('837d')).toBe(true)
  })

  it.each(expected.filter(({ file }) => file.startsWith('x12/4010')))(
    '$file: version 4010 is refused, once',
    ({ file }) => {
      const { count, transactions } = judged(file)
      expect(count('group-version-unsupported')).toBeGreaterThan(0)
      expect(count('transaction-unsupported')).toBe(transactions.length)
      expect(transactions.every(({ claims }) => claims === 0)).toBe(true)
    },
  )

  const stated: readonly (readonly [string, string])[] = [
    ['invalid/x12_loop_errors1_exceeds_max_1_parent.txt', 'loop-too-often 2010AA NM1'],
    ['invalid/x12_missing_elements.txt', 'element-missing 1000B NM102'],
    ['invalid/x12_missing_elements.txt', 'element-missing 2300 CLM05'],
    ['invalid/x12_missing_required_loop_in_one_repeat.txt', 'loop-missing 2010BA NM1'],
    ['invalid/x12_segment_errors.txt', 'segment-missing 2010AA N3'],
    ['invalid/x12_segment_errors.txt', 'segment-missing 2300 HI'],
    ['invalid/x12_segment_errors.txt', 'segment-too-often 2010AA REF'],
    ['invalid/x12_bad_first_line.txt', 'interchange-header-malformed ISA'],
    ['invalid/x12_no_isa_line.txt', 'bytes-unreadable '],
    ['invalid/remit_835-imbalance.edi', 'claim-payment-out-of-balance 2100 CLP04'],
    ['invalid/status_277ca-hl-orphan.edi', 'level-parent-wrong 2000D HL02'],
    ['invalid/invalid999.edi', 'code-not-allowed 2000 IK501'],
  ]
  it.each(stated)('%s: what its publisher says is wrong is found: %s', (file, wanted) => {
    const { findings } = judged(`x12/${file}`)
    expect(findings.map(({ code, reference }) => `${code} ${reference}`)).toContain(wanted)
  })
})
