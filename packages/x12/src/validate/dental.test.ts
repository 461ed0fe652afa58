import { Buffer } from 'node:buffer'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { acknowledge } from '../ack/acknowledge.ts'
import { drop, edit, fault, put, twice } from './fault.fixture.ts'
import { interchange } from './valid-files.fixture.ts'
import type { ValidFile } from './valid-files.fixture.ts'
import { validateBytes } from './validate.ts'

const shared = process.env['CLAIMRAIL_SHARED_DATA']
const folder = join(shared ?? '', 'x12', '837d')
if (shared === undefined)
  process.stderr.write('CLAIMRAIL_SHARED_DATA is not set: no dental file of others is checked\n')

const dental: ValidFile = {
  name: '837D',
  functional: 'HC',
  implementation: '005010X224A2',
  segments: `
ST*837*0001*005010X224A2
BHT*0019*00*BATCH1*20260401*1200*CH
NM1*41*2*RIVER DENTAL*****46*RD001
PER*IC*BILLING OFFICE*TE*5550100200
NM1*40*2*NORTH HEALTH PLAN*****46*NHP01
HL*1**20*1
NM1*85*2*RIVER DENTAL*****XX*1234567893
N3*12 RIVER ROAD
N4*SPRINGFIELD*IL*627010001
REF*EI*370000001
HL*2*1*22*0
SBR*P*18*******CI
NM1*IL*1*MILLER*ANNA****MI*M100200300
N3*4 ELM STREET
N4*SPRINGFIELD*IL*62701
DMG*D8*19800214*F
NM1*PR*2*NORTH HEALTH PLAN*****PI*NHP01
CLM*PCN0001*250***11:B:1*Y*A*Y*Y
DTP*472*D8*20260320
DN2*14*M****JP
REF*D9*CLR0001
NM1*82*1*STONE*PAUL****XX*1987654328
PRV*PE*PXC*1223G0001X
NM1*DD*1*WOOD*LENA****XX*1555555550
LX*1
SV3*AD:D2150*200***I*1
TOO*JP*12*M:O
REF*6R*LINE1
LX*2
SV3*AD:D0120*50
SE*#*0001`
    .trim()
    .split('\n'),
}

const findingsOf = (text: string | Buffer) => validateBytes(Buffer.from(text)).flatMap(({ findings }) => findings)

const d = (...rest: [Parameters<typeof fault>[1], string, string, Parameters<typeof fault>[4]]) =>
  fault(dental, ...rest)
const faults = [
  d('code-not-allowed', '2400 SV301-1', 'a qualifier of medical procedures', edit('SV3*AD:D2150', 'AD:', 'HC:')),
  d('element-missing', '2400 SV302', 'a line without its charge', edit('SV3*AD:D0120', '*50', '**11')),
  d(
    'code-not-allowed',
    '2400 SV305',
    'a prosthesis that is neither new nor another',
    edit('SV3*AD:D2150', '*I*', '*Q*'),
  ),
  d('code-not-allowed', '2400 TOO01', 'a code list that has no teeth', edit('TOO', '*JP*', '*JQ*')),
  d('code-not-allowed', '2400 TOO03-2', 'a surface that no tooth has', edit('TOO', 'M:O', 'M:X')),
  d('code-not-allowed', '2300 DN202', 'a tooth in no such state', edit('DN2', '*M*', '*Z*')),
  d('segment-missing', '2400 SV3', 'a line without its service', drop('SV3*AD:D0120')),
  d(
    'segment-not-in-transaction',
    '2400 SV1',
    'a medical line on a dental claim',
    put('TOO', 'SV1*HC:99213*50*UN*1***1'),
  ),
  d(
    'element-not-used',
    '2300 CLM10',
    'a signature source of the professional claim',
    edit('CLM', 'Y*A*Y*Y', 'Y*A*Y*Y*P'),
  ),
  d('segment-too-often', '2300 DTP', 'two dates of service', twice('DTP*472')),
  d('code-not-allowed', '2310D PRV01', 'a specialty of another role', put('NM1*DD', 'PRV*PE*PXC*1223G0001X')),
  d('claim-total-mismatch', '2300 CLM02', 'a total that is not the sum of its lines', edit('CLM', '*250*', '*260*')),
]

describe('dental claims', () => {
  it('nothing is wrong with a valid one', () => {
    expect(findingsOf(interchange(dental))).toEqual([])
  })

  it.each(faults)('$name is found at its element', ({ text, code, reference }) => {
    expect(findingsOf(text).map((one) => `${one.code} ${one.reference}`)).toContain(`${code} ${reference}`)
  })

  it.skipIf(shared === undefined)('the published examples break no rule of their guide', () => {
    for (const name of readdirSync(folder)) {
      const errors = findingsOf(readFileSync(join(folder, name))).filter(({ severity }) => severity === 'error')
      expect(
        errors.map(({ code }) => code).filter((code) => code !== 'npi-check-digit'),
        name,
      ).toEqual([])
    }
  })
})

it('a dental claim that does not add up is told on the 999, as no 277CA will', async () => {
  const wrong = faults.at(-1)!
  const { groups, claims } = await acknowledge(Buffer.from(wrong.text), { date: '2026-04-02' })
  expect(claims).toEqual([])
  expect(groups[0]).toMatchObject({ status: 'R', accepted: 0 })
  expect(groups[0]?.transactions[0]?.segments).toMatchObject([{ segmentId: 'CLM', loop: '2300', code: '8' }])
})
