import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const main = new URL('../main.ts', import.meta.url).pathname

const claims = [
  'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260401*1200*^*00501*000000101*0*T*:',
  'GS*HC*SENDER*RECEIVER*20260401*1200*7*X*005010X222A1',
  'ST*837*0001*005010X222A1',
  'BHT*0019*00*BATCH1*20260401*1200*CH',
  'NM1*41*2*RIVER CLINIC*****46*RC001',
  'PER*IC*BILLING OFFICE*TE*5550100200',
  'NM1*40*2*NORTH HEALTH PLAN*****46*NHP01',
  'HL*1**20*1',
  'NM1*85*2*RIVER CLINIC*****XX*1234567893',
  'N3*12 RIVER ROAD',
  'N4*SPRINGFIELD*IL*627010001',
  'REF*EI*370000001',
  'HL*2*1*22*0',
  'SBR*P*18*******CI',
  'NM1*IL*1*MILLER*ANNA****MI*M100200300',
  'N3*4 ELM STREET',
  'N4*SPRINGFIELD*IL*62701',
  'DMG*D8*19800214*F',
  'NM1*PR*2*NORTH HEALTH PLAN*****PI*NHP01',
  'CLM*PCN0001*150***11:B:1*Y*A*Y*Y',
  'HI*ABK:J0190',
  'LX*1',
  'SV1*HC:99213*150*UN*1***1',
  'DTP*472*D8*20260320',
  'SE*23*0001',
  'GE*1*7',
  'IEA*1*000000101',
]
const text = claims.map((segment) => `${segment}~`).join('')

let folder = ''
const path = (name: string) => join(folder, name)

function x12(args: readonly string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'x12', ...args], {
    encoding: 'utf8',
    input: input ?? '',
  })
  return { status, stdout, stderr }
}

function x12valid(): boolean {
  const here = spawnSync('x12valid', ['--version'], { stdio: 'ignore' }).status === 0
  if (!here) process.stderr.write('x12valid is not on the PATH, answers are not judged by it: pip install pyx12\n')
  return here
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'x12-commands-'))
  writeFileSync(path('good.837'), text)
  writeFileSync(path('bad.837'), text.replace('*150***', '*160***'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('claimrail x12', () => {
  it('validate passes a good file and counts it in cents', () => {
    const { status, stdout } = x12(['validate', '--json', path('good.837')])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      claims: 1,
      invalidClaims: 0,
      chargeCents: 15000,
      errors: 0,
      findings: [],
    })
  })

  it('validate ends with 1 and names the element of a bad one', () => {
    const { status, stdout } = x12(['validate', path('bad.837')])
    expect(status).toBe(1)
    expect(stdout).toContain('SNIP 3 2300 CLM02 claim-total-mismatch')
    expect(stdout).not.toContain('MILLER')
  })

  it('validate takes standard input, and rules of a partner', () => {
    const rules = { name: 'North', rules: [{ id: 'N1', transaction: '837P', loop: '2300', need: 'REF*G1' }] }
    writeFileSync(path('rules.json'), JSON.stringify(rules))
    const { status, stdout } = x12(['validate', '-', '--partner', path('rules.json')], text)
    expect(status).toBe(1)
    expect(stdout).toContain('SNIP 7 2300 REF partner-required')
  })

  it('a file that is not there is wrong use', () => {
    expect(x12(['validate', path('none.837')])).toMatchObject({ status: 2, stdout: '' })
  })

  it('show names elements and puts findings beside their segment', () => {
    const { status, stdout } = x12(['show', path('bad.837')])
    expect(status).toBe(1)
    expect(stdout).toMatch(/2300 Claim[\s\S]*CLM02 total charge=160[\s\S]*\^ error SNIP 3 2300 CLM02/)
  })

  it('cat gives the same bytes', () => {
    expect(x12(['cat', '-'], text.replaceAll('~', '~\r\n')).stdout).toBe(text.replaceAll('~', '~\r\n'))
  })

  it('to-json says so where a file has no document that it knows', () => {
    const { status, stdout, stderr } = x12(['to-json', '-'], text.replace('ST*837', 'ST*834'))
    expect([status, stdout]).toEqual([0, '[]\n'])
    expect(stderr).toContain('claimrail x12 show')
  })

  it('to-json and from-json lead back to the same segments', () => {
    const json = x12(['to-json', path('good.837')])
    expect(json.status).toBe(0)
    writeFileSync(path('good.json'), json.stdout)
    writeFileSync(path('again.837'), x12(['from-json', path('good.json')]).stdout)
    expect(x12(['diff', path('good.837'), path('again.837')])).toMatchObject({ status: 0, stdout: '' })
  })

  it('from-json refuses what is not valid, unless it is told not to check', () => {
    writeFileSync(path('bad.json'), x12(['to-json', path('bad.837')]).stdout)
    const { status, stdout, stderr } = x12(['from-json', path('bad.json')])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('invalid at 2300 CLM02')
    const unchecked = x12(['from-json', '--no-check', path('bad.json')])
    expect(unchecked.status).toBe(0)
    expect(x12(['diff', path('bad.837'), '-'], unchecked.stdout)).toMatchObject({ status: 0, stdout: '' })
  })

  it('diff shows what differs', () => {
    const { status, stdout } = x12(['diff', path('good.837'), path('bad.837')])
    expect(status).toBe(1)
    expect(
      stdout
        .split('\n')
        .slice(0, 2)
        .map((line) => line.slice(0, 24)),
    ).toEqual(['- 19 CLM*PCN0001*150***1', '+ 19 CLM*PCN0001*160***1'])
  })

  it('ack writes TA1, 999 and 277CA into a folder', () => {
    const { status } = x12(['ack', path('bad.837'), '--out', path('answers'), '--at', '2026-04-02T10:00'])
    expect(status).toBe(0)
    expect(readdirSync(path('answers')).toSorted()).toEqual(['answer.277ca', 'answer.999', 'answer.ta1'])
    expect(readFileSync(path('answers/answer.277ca'), 'utf8')).toContain('STC*A8:400*20260402*U*160~')
  })

  it.skipIf(!x12valid())('what ack writes passes an independent validator', () => {
    for (const name of ['good.837', 'bad.837']) {
      x12(['ack', path(name), '--out', path(`judged-${name}`), '--at', '2026-04-02T10:00'])
      const files = readdirSync(path(`judged-${name}`))
      const judged = spawnSync('x12valid', files, { cwd: path(`judged-${name}`), encoding: 'utf8' })
      const said = `${judged.stdout}\n${judged.stderr}`
      expect(files.toSorted()).toEqual(['answer.277ca', 'answer.999', 'answer.ta1'])
      for (const file of files) expect(said).toContain(`${file}: OK`)
    }
  })

  it('split puts the bad claim aside', () => {
    const { status, stdout } = x12(['split', path('bad.837'), '--out', path('halves')])
    expect([status, stdout.trim()]).toEqual([1, '0 valid, 1 invalid'])
    expect(readdirSync(path('halves'))).toEqual(['invalid.837'])
  })
})
