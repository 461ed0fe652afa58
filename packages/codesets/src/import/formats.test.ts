import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openCodeSets, type OpenCodeSets } from '../open-code-sets.ts'
import { codesIn } from './formats/code-refs.ts'
import { sidesOf } from './formats/sides.ts'
import { desk, orderLine, type Desk } from './files.testing.ts'

let at: Desk
beforeEach(async () => (at = await desk()))
afterEach(() => at.clear())

async function imported(name: string, content: string, from?: string): Promise<OpenCodeSets> {
  await at.take([await at.put(name, content)], from ? { from } : {})
  return openCodeSets({ dir: at.dir })
}

describe('HCPCS in fixed width', () => {
  const head = (code: string, recid: string, long: string, short: string, rest: string) =>
    `${code.padStart(5)}00100${recid}${long.padEnd(80)}${short.padEnd(28)}`.padEnd(229) + rest.padEnd(91)
  const dates = (added: string, acted: string, ended: string, action: string) =>
    `C`.padEnd(39) + added + acted + ended.padEnd(8) + action

  it('joins a description over several records and reads coverage and dates', async () => {
    const text = [
      head(
        'AD',
        '7',
        'Medical supervision by a physician: more than four',
        'Md supervision, >4',
        dates('19840101', '20010101', '', 'N'),
      ),
      '   AD002008procedures',
      head('JG', '7', '340b drug', '340b acquired drug', dates('20180101', '20250101', '20241231', 'N')),
      head('J1885', '3', 'Injection, ketorolac', 'Ketorolac inj', dates('19970101', '19970101', '', 'N')),
    ].join('\n')
    const { codes, close } = await imported('HCPC2026_OCT_ANWEB.txt', text)
    expect(codes.lookup('modifier', 'AD', '2026-10-01')).toMatchObject({
      long: 'Medical supervision by a physician: more than four procedures',
      effective: '1984-01-01',
      facts: { coverage: 'C', action: 'N', use: 'information' },
    })
    expect(codes.lookup('modifier', 'JG', '2026-10-01')).toMatchObject({ status: 'ended', ends: '2024-12-31' })
    expect(codes.lookup('hcpcs', 'J1885', '2026-10-01')?.facts.kind).toBe('drug')
    close()
  })
})

describe('the tabular list', () => {
  const XML = `<?xml version="1.0"?><ICD10CM.tabular><version>2026</version><chapter><name>9</name><desc>Chapter</desc>
    <excludes2><note>neoplasms (C00-C02)</note></excludes2><section id="I60-I69"><desc>Block</desc>
    <diag><name>C00</name><desc>a</desc></diag><diag><name>C01</name><desc>b</desc></diag><diag><name>C4A</name><desc>c</desc></diag>
    <diag><name>I68</name><desc>Disorders in diseases classified elsewhere</desc>
      <codeFirst><note>underlying disease, such as amyloidosis (E85.-)</note></codeFirst>
      <excludes1><note>other (I67.-, I69)</note><note>poisoning (T36-T50 with fifth or sixth character 5)</note></excludes1>
      <diag><name>I68.0</name><desc>Angiopathy</desc><inclusionTerm><note>Amyloid angiopathy</note></inclusionTerm></diag></diag>
    <diag><name>S72</name><desc>Fracture</desc><sevenChrDef><extension char="A">initial encounter</extension></sevenChrDef>
      <diag><name>S72.0</name><desc>Neck</desc></diag></diag>
    </section></chapter></ICD10CM.tabular>`

  it('gives each code the notes of all that is above it', async () => {
    const order = [orderLine(1, 'I680', 1, 'Angiopathy'), orderLine(2, 'S720XXA', 1, 'Fracture, initial')].join('\n')
    await at.take([await at.put('icd10cm_order_2026.txt', order), await at.put('tabular.xml', XML)])
    const { codes, close } = openCodeSets({ dir: at.dir })
    expect(codes.lookup('icd10cm', 'I68.0', '2026-01-01')?.facts).toEqual({
      also: ['Amyloid angiopathy'],
      excludes1: ['I67', 'I69'],
      excludes2: ['C00', 'C01'],
      codeFirst: [{ text: 'underlying disease, such as amyloidosis (E85.-)', codes: ['E85'] }],
      manifestation: true,
    })
    expect(codes.lookup('icd10cm', 'S72.0XXA', '2026-01-01')?.facts.seventh).toEqual({ A: 'initial encounter' })
    expect(codes.findByText('icd10cm', 'amyloid angiopathy', '2026-01-01').map(({ code }) => code)).toEqual(['I680'])
    expect(codes.search('icd10cm', 'amyloid', '2026-01-01', 5).map(({ found }) => found.code)).toEqual(['I680'])
    expect(codes.releasesFor(['icd10cm'], '2026-01-01')).toEqual([
      'icd10cm-2025-10-01',
      'icd10cm-notes-2025-10-01',
      'starter-2026-01',
    ])
    close()
  })

  it.each([
    ['other (S78.-)', ['S78']],
    ['a (T84.040, T84.041) and b (P96.83 )', ['T84040', 'T84041', 'P9683']],
    ['c (C00-C96)', [['C00', 'C96']]],
    ['d (T36-T50 with fifth or sixth character 5)', []],
    ['words without codes', []],
  ])('reads the codes of %s', (note, codes) => expect(codesIn(note)).toEqual(codes))

  it('says a side only where the mirror image is there', () => {
    expect(
      sidesOf(['Pain in right hip', 'Pain in left hip', 'Pain in unspecified hip', 'Right heart failure, unspecified']),
    ).toEqual(['right', 'left', 'unspecified', undefined])
  })
})

describe('maps', () => {
  it('SNOMED CT leads to ICD-10-CM, by the columns of the NLM map', async () => {
    const heading =
      'id effectiveTime active moduleId refsetId referencedComponentId referencedComponentName mapGroup mapPriority mapRule mapAdvice mapTarget mapTargetName'
    const row = (active: string, group: string, target: string) =>
      [
        'x',
        '20250301',
        active,
        'm',
        'r',
        '38341003',
        'Hypertension',
        group,
        '1',
        'TRUE',
        `ALWAYS ${target}`,
        target,
        'name',
      ].join('\t')
    const text = [heading.replaceAll(' ', '\t'), row('1', '1', 'I10'), row('0', '2', 'I15.0')].join('\n')
    const { codes, close } = await imported('tls_Icd10cmHumanReadableMap_US1000124_20250901.tsv', text)
    expect(codes.lookup('snomed', '38341003', '2025-09-01')?.facts.targets).toEqual([
      { system: 'icd10cm', code: 'I10', group: 1, priority: 1, rule: 'TRUE', advice: 'ALWAYS I10' },
    ])
    close()
  })

  it('LOINC leads anywhere, as plain CSV', async () => {
    const text = 'source_system,source_code,source_label,target_system,target_code\nloinc,2345-7,Glucose,cpt,82947\n'
    const { codes, close } = await imported('loinc.csv', text, '2025-01-01')
    expect(codes.lookup('loinc', '2345-7', '2025-01-01')?.facts.targets[0]).toMatchObject({
      system: 'cpt',
      code: '82947',
    })
    close()
  })

  it('a GEM keeps alternatives apart from parts of a combination', async () => {
    const text = '0010  A000    00000\n99812 T8110XA 10112\n99812 I959    10111\nV9999 NoDx    11000\n'
    const { codes, close } = await imported('2018_I9gem.txt', text)
    expect(codes.lookup('icd9cm', '998.12', '2018-01-01')?.facts.targets).toMatchObject([
      { code: 'I959', group: 11, approximate: true },
      { code: 'T8110XA', group: 12 },
    ])
    expect(codes.lookup('icd9cm', 'V9999', '2018-01-01')?.facts.targets[0]?.code).toBeUndefined()
    close()
  })
})

describe('lists', () => {
  it('NUCC taxonomy says from when it holds, and a definition may go over lines', async () => {
    const text =
      'Code,Grouping,Classification,Specialization,Definition,Display Name\n207RC0000X,G,Internal Medicine,Cardiovascular Disease,"a\nb",Cardiologist\n'
    const { codes, close } = await imported('nucc_taxonomy_251.csv', text)
    expect(codes.lookup('taxonomy', '207RC0000X', '2025-10-01')).toMatchObject({
      label: 'Cardiologist',
      release: 'taxonomy-2025-10-01',
    })
    expect(codes.isComplete('taxonomy', '2025-10-01')).toBe(true)
    close()
  })

  it('CPT of a licensed file keeps the facts that rules need', async () => {
    const { codes, close } = await imported('cpt.tsv', 'cpt_code\tdescription\n99213\tOffice visit\n', '2026-01-01')
    expect(codes.lookup('cpt', '99213', '2026-01-01')).toMatchObject({
      label: 'Office visit',
      facts: { kind: 'em', visit: 'officeEstablished' },
    })
    expect(codes.lookup('cpt', '99214', '2026-01-01')?.release).toBe('starter-2026-01')
    close()
  })
})

it('the starter can be searched without any file', async () => {
  const { codes, close } = openCodeSets({ dir: at.dir })
  const [best] = codes.search('icd10cm', 'pain shoulders right', '2026-03-02', 3)
  expect(best?.found.code).toBe('M25511')
  expect(codes.search('icd10cm', '', '2026-03-02', 3)).toEqual([])
  expect(codes.search('icd10cm', '" * ^ (', '2026-03-02', 3)).toEqual([])
  close()
})
