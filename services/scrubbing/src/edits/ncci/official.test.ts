import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiles, openCodeSets, FORMATS } from '@claimrail/codesets'
import type { Claim } from '@claimrail/domain'
import type { Edit } from '../../edit.ts'
import { answerOf, line } from '../../claims.testing.ts'
import { addonPrimaryUnnamed } from './addon-primary-unnamed.ts'
import { addonWithoutPrimary } from './addon-without-primary.ts'
import { bilateralIndicator } from './bilateral-indicator.ts'
import { mueDay } from './mue-day.ts'
import { mueLine } from './mue-line.ts'
import { ncciPairOutpatient } from './ncci-pair-outpatient.ts'
import { ncciPairPractitioner } from './ncci-pair-practitioner.ts'
import { pcTcIndicator } from './pc-tc-indicator.ts'

const shared = process.env['CLAIMRAIL_SHARED_DATA']
if (shared === undefined)
  // eslint-disable-next-line no-console -- a skip is said aloud
  console.warn('skipped: CLAIMRAIL_SHARED_DATA is not set, no verdict is compared with an official table')

const FILES = {
  practitioner: 'ncci/ccipra-v322r0-f1.excerpt-subset.txt',
  outpatient: 'ncci/ncci_ptp_out_active_2024Q2.csv.gz',
  addOns: 'ncci/ncci_addon_codes_2024.csv',
  unitsOfPractitioners: 'mue/MCR_MUE_PractitionerServices_Eff_07-01-2026.excerpt-subset.csv',
  unitsOfSuppliers: 'mue/mue_dme_eff_2024-04-01.csv',
  unitsOfOutpatients: 'mue/mue_outpatient_hospital_eff_2024-04-01.csv',
  fees: 'mpfs/pfs_rvu_indicators_2024.csv.gz',
}
const IN_2024 = '2024-05-15'
const OUTPATIENT: Partial<Claim> = { kind: 'institutional', stay: { typeOfBill: '131' } }
const SUPPLIER = { billingProvider: { taxonomy: '332B00000X' } as Claim['billingProvider'] }
const ANATOMICAL = 'E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LT RT LC LD RC LM RI'.split(
  ' ',
)

const pathOf = (file: string) => join(shared as string, 'codesets', file)

const raw = new Map<string, string[][]>()

/** Rows as the bytes of the file have them, read without any of the readers. */
function rawRows(file: string, separator: string): string[][] {
  const known = raw.get(file)
  if (known) return known
  const bytes = readFileSync(pathOf(file))
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1')
  const rows = text.split('\n').map((row) => row.replace('\r', '').split(separator))
  const data = rows.filter(([first]) => /^[0-9A-Z]{5}$/.test(first ?? ''))
  raw.set(file, data)
  return data
}

/** So many of them, evenly spread. */
function spread<Row>(rows: readonly Row[], count: number): Row[] {
  return Array.from({ length: count }, (_, i) => rows[Math.floor((i * rows.length) / count)] as Row)
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

const isVisit = (code: string) => /^(99[234]\d\d|9[29]0[01][24]|G0463|G0402|G043[89]|G038\d)$/.test(code)

describe.skipIf(shared === undefined)('beside the published tables', () => {
  let dir: string
  let open: ReturnType<typeof openCodeSets>
  let judgements = 0

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'claimrail-ncci-'))
    await importFiles(Object.values(FILES).map(pathOf), { dir, formats: FORMATS })
    open = openCodeSets({ dir })
    rawRows(FILES.outpatient, ',')
  }, 120_000)
  afterAll(() => {
    open.close()
    rmSync(dir, { recursive: true })
  })

  /** What an edit says of lines of one day; counted. */
  function judge(
    edit: Edit,
    date: string,
    lines: [code: string, units?: number, modifiers?: string[]][],
    more: object = {},
  ) {
    judgements += 1
    const made = lines.map(([code, units = 1, modifiers = []]) =>
      line(code, [1], { units, modifiers, serviceDate: date }),
    )
    return answerOf(edit, { ...more, lines: made }, { tables: open.tables })
  }

  it('outpatient pairs: both orders, inside and outside the quarter, each indicator', () => {
    const rows = rawRows(FILES.outpatient, ',')
    const all = new Set(rows.map(([column1, column2]) => `${column1}${column2}`))
    const pair = (date: string, ...lines: [string, number?, string[]?][]) =>
      judge(ncciPairOutpatient, date, lines, OUTPATIENT)
    for (const indicator of ['0', '1']) {
      for (const [column1 = '', column2 = ''] of spread(
        rows.filter((row) => row[3] === indicator),
        120,
      )) {
        const what = `${column1} ${column2}`
        expect(all.has(`${column2}${column1}`), what).toBe(false)
        expect(pair(IN_2024, [column1], [column2]), what).toEqual(['fail', 'lines[1].procedureCode'])
        expect(pair('2024-04-01', [column2], [column1]), what).toEqual(['fail', 'lines[0].procedureCode'])
        expect(pair('2024-06-30', [column1], [column2])[0], what).toBe('fail')
        expect(pair('2024-03-31', [column1], [column2])[0], what).toBe('noData')
        expect(pair('2024-07-01', [column2], [column1])[0], what).toBe('noData')
        const opened = indicator === '1' && !isVisit(column2) ? 'bypassed' : 'fail'
        expect(pair(IN_2024, [column1], [column2, 1, ['59']])[0], what).toBe(opened)
      }
    }
    const [before, after] = [spread(rows, 500), spread(rows.toReversed(), 500)]
    const strangers = before.map((row, i) => [row[0] as string, after[i]?.[1] as string] as const)
    const unpaired = strangers.filter(([one, other]) => one !== other && !all.has(one + other) && !all.has(other + one))
    expect(unpaired.length).toBeGreaterThan(100)
    for (const [one, other] of unpaired) expect(pair(IN_2024, [one], [other]), `${one} ${other}`).toEqual(['pass'])
  })

  it('outpatient pairs: each anatomical modifier opens indicator 1 from either line, and never 0', () => {
    const rows = rawRows(FILES.outpatient, ',')
    for (const indicator of ['0', '1']) {
      const sample = spread(
        rows.filter((row) => row[3] === indicator),
        ANATOMICAL.length,
      )
      for (const [i, modifier] of ANATOMICAL.entries()) {
        const [column1 = '', column2 = ''] = sample[i] as string[]
        const expected = [indicator === '1' ? 'bypassed' : 'fail', 'lines[1].procedureCode']
        const onSecond = judge(ncciPairOutpatient, IN_2024, [[column1], [column2, 1, [modifier]]], OUTPATIENT)
        const onFirst = judge(ncciPairOutpatient, IN_2024, [[column1, 1, [modifier]], [column2]], OUTPATIENT)
        expect([onSecond, onFirst], `${column1} ${column2} ${modifier}`).toEqual([expected, expected])
      }
    }
  })

  it('practitioner pairs: first and last day, the days around them, each indicator, both orders', () => {
    const rows = rawRows(FILES.practitioner, '\t')
    expect(rows).toHaveLength(21)
    for (const [column1 = '', column2 = '', , effective = '', deletion = '', indicator] of rows) {
      const iso = (date: string) => date.replace(/(....)(..)(..)/, '$1-$2-$3')
      const last = deletion === '*' ? '2026-09-30' : iso(deletion)
      const fires = indicator === '9' ? 'pass' : 'fail'
      const days: [date: string, expected: string][] = [
        [dayAfter(iso(effective), -1), 'pass'],
        [iso(effective), fires],
        [last, fires],
        [dayAfter(last, 1), deletion === '*' ? 'noData' : 'pass'],
      ]
      for (const [date, expected] of days) {
        const what = `${column1} ${column2} ${date}`
        expect(judge(ncciPairPractitioner, date, [[column1], [column2]])[0], what).toBe(expected)
        expect(judge(ncciPairPractitioner, date, [[column2], [column1]])[0], what).toBe(expected)
      }
      for (const modifier of ANATOMICAL) {
        const expected = indicator === '9' ? 'pass' : indicator === '1' ? 'bypassed' : 'fail'
        const lines: [string, number?, string[]?][] = [[column1], [column2, 1, [modifier]]]
        expect(judge(ncciPairPractitioner, iso(effective), lines)[0], `${column1} ${column2} ${modifier}`).toBe(
          expected,
        )
      }
    }
  })

  it('units: at the limit and above it, on one line and on two, with and without a modifier', () => {
    const tables = [
      { rows: spread(rawRows(FILES.unitsOfOutpatients, ','), 150), date: IN_2024, claim: OUTPATIENT },
      { rows: spread(rawRows(FILES.unitsOfSuppliers, ','), 80), date: IN_2024, claim: SUPPLIER },
      { rows: rawRows(FILES.unitsOfPractitioners, ','), date: '2026-08-15', claim: {} },
    ]
    for (const { rows, date, claim } of tables) {
      for (const [code = '', limit = '', indicator = ''] of rows) {
        const most = Number(limit)
        const mai = indicator[0]
        const [edit, other] = mai === '1' ? [mueLine, mueDay] : [mueDay, mueLine]
        const units = (...lines: [units: number, modifiers?: string[]][]) =>
          judge(
            edit,
            date,
            lines.map(([count, modifiers = []]) => [code, count, modifiers]),
            claim,
          )[0]
        const what = `${code} ${limit} ${mai}`
        if (most > 0) expect(units([most]), what).toBe('pass')
        expect(units([most + 1]), what).toBe('fail')
        expect(judge(other, date, [[code, most + 1]], claim)[0], what).toBe('notApplicable')
        if (most > 0) expect(units([most], [1]), what).toBe(mai === '1' ? 'pass' : 'fail')
        const answered = { '1': 'fail', '2': 'fail', '3': 'bypassed' }[mai as '1']
        expect(units([most + 1, ['76']]), what).toBe(answered)
      }
    }
  })

  it('add-ons: with a primary of the list, with another code, and where the payer decides', () => {
    const byCode = Map.groupBy(rawRows(FILES.addOns, ','), (row) => row[1] as string)
    for (const [code, rows] of spread([...byCode], 200)) {
      const type = rows[0]?.[2]
      const primaries = rows.map(([primary]) => primary as string).filter((primary) => primary !== 'CCCCC')
      const edit = type === '1' ? addonWithoutPrimary : addonPrimaryUnnamed
      const judged = (...codes: string[]) => judge(edit, IN_2024, [[code], ...codes.map((one): [string] => [one])])
      const beside = (...codes: string[]) => judged(...codes)[0]
      // A primary may be an add-on itself and want one of its own: that is said of its line.
      for (const primary of spread(primaries, Math.min(3, primaries.length)))
        expect(judged(primary), code).not.toContain('lines[0].procedureCode')
      const alone = code === '99292' ? 'noData' : 'fail'
      expect(beside(), code).toBe(alone)
      if (!primaries.includes('36591')) expect(beside('36591'), code).toBe(type === '2' ? 'noData' : alone)
    }
  })

  it('the fee schedule: modifiers 50, 26 and TC by the indicators of the row', () => {
    const rows = rawRows(FILES.fees, ',').filter(([, modifier]) => modifier === '')
    const kinds = Map.groupBy(rows, (row) => `${row[3]} ${row[9]}`)
    expect(kinds.size).toBeGreaterThan(15)
    for (const [code = '', , , pcTc = '', , , , , , bilateral = ''] of [...kinds.values()].flatMap((kind) =>
      spread(kind, 6),
    )) {
      const says = (edit: Edit, modifier: string) => judge(edit, IN_2024, [[code, 1, [modifier]]])[0]
      const what = `${code} ${pcTc} ${bilateral}`
      expect(says(bilateralIndicator, '50'), what).toBe(['1', '3'].includes(bilateral) ? 'pass' : 'fail')
      expect(says(pcTcIndicator, '26'), what).toBe(['1', '6'].includes(pcTc) ? 'pass' : 'fail')
      expect(says(pcTcIndicator, 'TC'), what).toBe(pcTc === '1' ? 'pass' : 'fail')
    }
  })

  it('was asked often enough', () => {
    expect(judgements).toBeGreaterThan(4_000)
    // eslint-disable-next-line no-console -- the count is the point
    console.info(`${judgements} verdicts equal the published tables`)
  })
})
