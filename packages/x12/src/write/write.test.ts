import { describe, expect, it } from 'vitest'
import { child, claim, options, refusal, written } from './claims.fixture.ts'
import { write835, writeTA1 } from './write.ts'

describe('writing claims', () => {
  it('writes one claim as the guide has it', () => {
    expect(written([claim])).toBe(
      `ISA*00*          *00*          *ZZ*CLINIC         *ZZ*PAYER          *260131*0815*^*00501*000000042*0*T*:~
GS*HC*CLINIC*PAYER*20260131*0815*7*X*005010X222A2~
ST*837*0001*005010X222A2~
BHT*0019*00*B1*20260131*0815*CH~
NM1*41*2*CLINIC*****46*C1~
PER*IC*DESK*TE*5550100~
NM1*40*2*PAYER*****46*P1~
HL*1**20*1~
PRV*BI*PXC*207Q00000X~
NM1*85*2*CLINIC*****XX*1234567893~
N3*1 MAIN ST~
N4*AKRON*OH*443011234~
REF*EI*123456789~
HL*2*1*22*0~
SBR*P*18*******CI~
NM1*IL*1*DOE*ANN****MI*M1~
N3*2 ELM ST~
N4*AKRON*OH*44301~
DMG*D8*19800229*F~
NM1*PR*2*PAYER*****PI*P1~
CLM*A1*125.5***11:B:1*Y*A*Y*Y~
HI*ABK:J069*ABF:R05~
LX*1~
SV1*HC:99213:25*125.5*UN*1***1:2~
DTP*472*D8*20260115~
SE*24*0001~
GE*1*7~
IEA*1*000000042~
`,
    )
  })

  it('shares levels between claims of the same parties, and numbers and nests the others', () => {
    const levels = written([
      claim,
      { ...claim, patientControlNumber: 'A2' },
      { ...claim, patient: child },
      { ...claim, patient: { ...child, relationship: 'G8' } },
      { ...claim, billingProvider: { ...claim.billingProvider, npi: '1999999984' } },
    ])
    expect(levels.match(/^(HL|CLM).*$/gm)).toEqual([
      'HL*1**20*1~',
      'HL*2*1*22*0~',
      'CLM*A1*125.5***11:B:1*Y*A*Y*Y~',
      'CLM*A2*125.5***11:B:1*Y*A*Y*Y~',
      'HL*3*1*22*1~',
      'HL*4*3*23*0~',
      'CLM*A1*125.5***11:B:1*Y*A*Y*Y~',
      'HL*5*3*23*0~',
      'CLM*A1*125.5***11:B:1*Y*A*Y*Y~',
      'HL*6**20*1~',
      'HL*7*6*22*0~',
      'CLM*A1*125.5***11:B:1*Y*A*Y*Y~',
    ])
  })

  it('puts what it does not model where the guide has it', () => {
    const extra = [
      { loop: '2300', id: 'HCP', elements: ['03', '100'] },
      { loop: '2300', id: 'CR1', elements: ['LB', '140', '', 'A', 'DH', '5'] },
      { loop: '2300', id: 'CRC', elements: ['07', 'Y', '01'] },
      { loop: '2300', id: 'K3', elements: ['X'] },
    ]
    const segments = written([{ ...claim, extra, referralNumber: 'R1', notes: [{ code: 'ADD', text: 'NOTE' }] }])
    expect(segments.match(/^CLM[^]*?(?=^LX)/m)![0].match(/^\w+/gm)).toEqual([
      'CLM',
      'REF',
      'K3',
      'NTE',
      'CR1',
      'CRC',
      'HI',
      'HCP',
    ])
  })

  it('begins another transaction after so many claims', () => {
    const text = written([claim, claim, claim], { claimsPerTransaction: 2 })
    expect(text.match(/^(ST|SE|GE).*$/gm)).toEqual([
      'ST*837*0001*005010X222A2~',
      'SE*29*0001~',
      'ST*837*0002*005010X222A2~',
      'SE*24*0002~',
      'GE*2*7~',
    ])
  })
})

describe('refusing to write', () => {
  const named = (family: string) => ({
    ...claim,
    subscriber: { ...claim.subscriber, name: { kind: 'person' as const, family } },
  })

  it('names the claim and the element, and never the value', () => {
    expect(refusal(() => written([claim, named('DOE*ANN')]))).toEqual(['delimiter-in-value', 1, '2010BA', 'NM103'])
    expect(refusal(() => written([named('DOÉ')]))).toEqual(['character-not-allowed', 0, '2010BA', 'NM103'])
    expect(refusal(() => written([named('')]))).toEqual(['required-missing', 0, '2010BA', 'NM103'])
    expect(() => written([named('SECRET~')])).not.toThrow(/SECRET/)
  })

  it('keeps to the character set asked for', () => {
    expect(refusal(() => written([named('Doe')], { characterSet: 'basic' }))).toEqual([
      'character-not-allowed',
      0,
      '2010BA',
      'NM103',
    ])
    expect(written([named('DOÉ')], { characterSet: 'any' })).toContain('NM1*IL*1*DOÉ*')
    expect(refusal(() => written([named('DOE\u0007')], { characterSet: 'any' }))).toEqual([
      'character-not-allowed',
      0,
      '2010BA',
      'NM103',
    ])
  })

  it('refuses amounts, numbers and dates that are none', () => {
    const line = claim.lines[0]!
    const withLine = (change: object) => ({ ...claim, lines: [{ ...line, ...change }] })
    expect(refusal(() => written([{ ...claim, chargeCents: 1.5 }]))).toEqual(['amount-invalid', 0, '2300', 'CLM02'])
    expect(refusal(() => written([withLine({ units: 1e-9 })]))).toEqual(['number-invalid', 0, '2400', 'SV104'])
    expect(refusal(() => written([withLine({ serviceFrom: '20260115' })]))).toEqual([
      'date-invalid',
      0,
      '2400',
      'DTP03',
    ])
    expect(refusal(() => written([withLine({ diagnosisPointers: [1, 2, 3, 4, 5] })]))).toEqual([
      'too-many',
      0,
      '2400',
      'SV107',
    ])
  })

  it('refuses envelopes that no one could read', () => {
    const interchange = { ...options.interchange, controlNumber: 1_234_567_890 }
    expect(refusal(() => written([claim], { interchange }))).toEqual(['option-invalid', undefined, '', 'ISA13'])
    expect(refusal(() => written([claim], { delimiters: { component: '*' } }))).toEqual([
      'option-invalid',
      undefined,
      '',
      'ISA',
    ])
    expect(refusal(() => written([]))).toEqual(['option-invalid', undefined, '', 'ST'])
    const sender = { qualifier: 'ZZ', id: 'A'.repeat(16) }
    expect(refusal(() => written([claim], { interchange: { ...options.interchange, sender } }))).toEqual([
      'option-invalid',
      undefined,
      '',
      'ISA06',
    ])
    expect(refusal(() => write835([], options))).toEqual(['option-invalid', undefined, '', 'ST'])
    expect(refusal(() => writeTA1([], options))).toEqual(['option-invalid', undefined, '', 'TA1'])
  })
})
