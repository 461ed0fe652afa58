import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read277CA, read999, readRemittances, readTA1, type Remittance } from '@claimrail/x12'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { file837, institutional, lines, openClinic, professional, type Clinic } from './claims.testing.ts'
import { openPayer, startPayer, type PayerOptions } from './payer.ts'

let clinic: Clinic
beforeEach(async () => void (clinic = await openClinic()))
afterEach(() => clinic.remove())

const options = (change: Partial<PayerOptions> = {}): PayerOptions => ({
  dir: clinic.folder,
  seed: 's',
  pollMs: 10,
  lateMs: 0,
  shares: { reject: 0, deny: 0, reverse: 0, crossover: 0 },
  twice: false,
  split: 1,
  interest: false,
  mangle: 0,
  ...change,
})

/** The answers to what the clinic has sent, by name. */
async function answered(change: Partial<PayerOptions> = {}): Promise<Map<string, string>> {
  const payer = await openPayer(options(change))
  while ((await payer.look()) > 0);
  return clinic.answers()
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

async function remittancesIn(answers: ReadonlyMap<string, string>): Promise<Remittance[]> {
  const texts = [...answers].filter(([name]) => name.startsWith('835')).map(([, text]) => Buffer.from(text))
  return (await Promise.all(texts.map((text) => all(readRemittances(text))))).flat()
}

const numbersIn = (remittances: readonly Remittance[]) =>
  remittances.flatMap(({ claims }) => claims.map((claim) => claim.patientControlNumber)).sort()

test('a file of claims is answered with a TA1, a 999, a 277CA and an 835', async () => {
  await clinic.send(7, professional('A1'), professional('A2'))
  const answers = await answered()
  expect([...answers.keys()]).toEqual([
    '277CA-837-000000007.edi',
    '999-837-000000007.edi',
    'TA1-837-000000007.edi',
    '835-837-000000007.edi',
  ])
  const bytes = (kind: string) => Buffer.from(answers.get(`${kind}-837-000000007.edi`) ?? '')
  expect(await all(readTA1(bytes('TA1')))).toMatchObject([
    { interchangeControlNumber: '000000007', status: 'A', noteCode: '000' },
  ])
  expect(await all(read999(bytes('999')))).toMatchObject([{ groupControlNumber: '7', status: 'A', accepted: 1 }])
  expect(await all(read277CA(bytes('277CA')))).toMatchObject([
    {
      kind: 'receiver',
      receiver: { traceNumber: '000000007' },
      informationSource: { party: { identifier: { id: 'ALPHA' } } },
    },
    { kind: 'provider', provider: { totals: { acceptedCount: 2, acceptedCents: 40_000 } } },
    { kind: 'claim', patientControlNumber: 'A1', statuses: [{ codes: [{ category: 'A2', code: '20' }] }] },
    { kind: 'claim', patientControlNumber: 'A2' },
  ])
  const [remittance] = await remittancesIn(answers)
  expect(numbersIn(await remittancesIn(answers))).toEqual(['A1', 'A2'])
  expect(remittance?.header).toMatchObject({
    paymentDate: '2026-01-20',
    payee: { npi: '1467857193', taxId: '123456789' },
  })
  expect(await readdir(join(clinic.folder, 'to-payers'))).toEqual(['837-000000007.edi'])
})

test('an institutional claim is answered too', async () => {
  await clinic.send(1, institutional('I1'))
  const [remittance] = await remittancesIn(await answered())
  expect(remittance?.claims[0]).toMatchObject({ patientControlNumber: 'I1', facilityCode: '13', chargeCents: 20_000 })
})

test('a rejected claim is on the 277CA with its totals and on no 835', async () => {
  await clinic.send(1, professional('A1'))
  const answers = await answered({ shares: { reject: 1, deny: 0, reverse: 0, crossover: 0 } })
  expect([...answers.keys()].filter((name) => name.startsWith('835'))).toEqual([])
  const report = await all(read277CA(Buffer.from(answers.get('277CA-837-000000001.edi') ?? '')))
  expect(report[0]?.receiver.totals).toEqual({ rejectedCount: 1, rejectedCents: 20_000 })
  expect(report.at(-1)).toMatchObject({ kind: 'claim', statuses: [{ action: 'U' }] })
})

test('told to answer twice, it sends every answer again under another name and other envelope numbers', async () => {
  await clinic.send(1, professional('A1'))
  const answers = await answered({ twice: true })
  const first = [...answers.keys()].filter((name) => !name.includes('again'))
  expect(answers.size).toBe(8)
  const numbers = [...answers.values()].map((text) => /^ISA.{87}(\d{9})/.exec(text)?.[1])
  expect(new Set(numbers).size).toBe(8)
  const content = (text = '') => text.split('\n').filter((line) => !/^(ISA|GS|GE|IEA|BHT|TRN\*1\*0)/.test(line))
  for (const name of first) {
    expect(content(answers.get(name.replace('.edi', '-again.edi')))).toEqual(content(answers.get(name)))
  }
})

test('told to split, it deals the claims out to several 835s', async () => {
  await clinic.send(1, professional('A1'), professional('A2'), professional('A3'))
  const remittances = await remittancesIn(await answered({ split: 2 }))
  expect(remittances.map(({ claims }) => claims.length).sort()).toEqual([1, 2])
  expect(numbersIn(remittances)).toEqual(['A1', 'A2', 'A3'])
  expect(new Set(remittances.map(({ header }) => header.traceNumber)).size).toBe(2)
})

test('told to be late, it acknowledges at once and pays later', async () => {
  await clinic.send(1, professional('A1'))
  const payer = await startPayer(options({ lateMs: 300 }))
  const since = Date.now()
  const counts = new Set<number>()
  let answers = await clinic.answers()
  while (answers.size < 4 && Date.now() - since < 10_000) {
    counts.add(answers.size)
    answers = await clinic.answers()
  }
  await payer.stop()
  expect(answers.size).toBe(4)
  expect(Date.now() - since).toBeGreaterThanOrEqual(290)
  expect(counts.has(3)).toBe(true)
})

test('told to take back, it sends another 835 with reversals and corrections, and what it is owed is carried forward', async () => {
  await clinic.send(1, professional('A1'))
  const remittances = await remittancesIn(await answered({ shares: { reject: 0, deny: 0, reverse: 1, crossover: 0 } }))
  expect(remittances.map(({ claims }) => claims.map(({ status }) => status))).toEqual([['1'], ['22', '1']])
  const [paid, taken] = remittances
  const difference = (taken?.claims[0]?.paidCents ?? 0) + (taken?.claims[1]?.paidCents ?? 0)
  expect(difference).toBeLessThan(0)
  expect(taken).toMatchObject({
    header: { paymentCents: 0, handling: 'H', method: 'NON' },
    providerAdjustments: [{ adjustments: [{ reason: 'FB', amountCents: difference }] }],
  })
  await clinic.send(2, professional('A2'))
  const next = (await remittancesIn(await answered())).find(({ claims }) => claims[0]?.patientControlNumber === 'A2')
  expect(next?.providerAdjustments[0]?.adjustments).toMatchObject([{ reason: 'FB', amountCents: -difference }])
  expect(paid?.header.paymentCents).toBeGreaterThan(0)
})

test('told to get numbers wrong, it pays claims that nobody has sent', async () => {
  await clinic.send(1, professional('A12'))
  expect(numbersIn(await remittancesIn(await answered({ mangle: 1 })))).toEqual(['A1'])
})

test('every 835 of a busy payer balances: payment = claims - provider adjustments', async () => {
  for (let file = 1; file <= 12; file++) {
    const claims = Array.from({ length: 6 }, (_, i) => professional(`N${file}X${i}`, { lines: lines(10_000 + i, 777) }))
    await clinic.send(file, ...claims)
  }
  const shares = { reject: 0.1, deny: 0.3, reverse: 0.4, crossover: 0 }
  const remittances = await remittancesIn(await answered({ shares, split: 3, interest: true, twice: true }))
  expect(remittances.length).toBeGreaterThan(70)
  const reasons = new Set<string>()
  for (const { header, claims, providerAdjustments } of remittances) {
    const adjusted = providerAdjustments.flatMap(({ adjustments }) => adjustments)
    for (const { reason } of adjusted) reasons.add(reason)
    const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)
    const claimed = sum(claims.map(({ paidCents }) => paidCents))
    expect(header.paymentCents).toBe(claimed - sum(adjusted.map(({ amountCents }) => amountCents)))
    expect(header.paymentCents).toBeGreaterThanOrEqual(0)
  }
  expect([...reasons].sort()).toEqual(['FB', 'L6'])
})

test('the same files and seed give the same bytes in another folder', async () => {
  const other = await openClinic()
  try {
    for (const one of [clinic, other]) await one.send(1, professional('A1'), professional('A2'))
    const here = await answered({ twice: true, shares: { reject: 0.2, deny: 0.2, reverse: 0.5, crossover: 0 } })
    const payer = await openPayer({
      ...options({ twice: true, shares: { reject: 0.2, deny: 0.2, reverse: 0.5, crossover: 0 } }),
      dir: other.folder,
    })
    while ((await payer.look()) > 0);
    expect(await other.answers()).toEqual(here)
  } finally {
    await other.remove()
  }
})

test('what it decided before is known after a restart: a claim that comes again is a duplicate', async () => {
  await clinic.send(1, professional('A1'))
  await answered()
  await clinic.send(2, professional('A1'))
  const remittances = await remittancesIn(await answered())
  expect(remittances.map(({ claims }) => claims[0]?.status)).toEqual(['1', '4'])
})

test('a restart before the payment changes none of it, though it was told to behave otherwise', async () => {
  await clinic.send(1, professional('A1'), professional('A2'))
  await (await openPayer(options({ lateMs: 60_000 }))).look()
  const early = await clinic.answers()
  expect([...early.keys()].some((name) => name.startsWith('835'))).toBe(false)
  const after = await answered({ seed: 'other', twice: true, split: 2 })
  expect([...after.keys()].filter((name) => name.startsWith('835'))).toEqual(['835-837-000000001.edi'])
  for (const [name, text] of early) expect(after.get(name)).toBe(text)
})

test('a file that is sent again changes nothing', async () => {
  await clinic.send(1, professional('A1'))
  const answers = await answered()
  await clinic.send(1, professional('A1'))
  expect(await answered()).toEqual(answers)
})

test('an interchange that breaks off is refused by a TA1 and adjudicated not at all', async () => {
  const whole = Buffer.from(file837([professional('A1')], 5)).toString()
  await clinic.put('broken.edi', Buffer.from(whole.slice(0, whole.indexOf('SE*'))))
  const answers = await answered()
  expect([...answers.keys()]).toEqual(['TA1-broken.edi'])
  expect(await all(readTA1(Buffer.from(answers.get('TA1-broken.edi') ?? '')))).toMatchObject([
    { status: 'R', noteCode: '023' },
  ])
})

test('a transaction with an amount that is none is refused by a 999 that names the element and not its value', async () => {
  const whole = Buffer.from(file837([professional('A1')], 5)).toString()
  await clinic.put('amount.edi', Buffer.from(whole.replace('CLM*A1*200*', 'CLM*A1*SMITH*')))
  const answers = await answered()
  expect([...answers.keys()]).toEqual(['999-amount.edi', 'TA1-amount.edi'])
  const text = answers.get('999-amount.edi') ?? ''
  expect(text).not.toContain('SMITH')
  expect(await all(read999(Buffer.from(text)))).toMatchObject([
    {
      status: 'R',
      transactions: [
        { status: 'R', codes: ['5'], segments: [{ segmentId: 'CLM', elements: [{ element: 2, code: '6' }] }] },
      ],
    },
  ])
})

test('a transaction that counts its segments wrongly is refused, and so is one that is not an 837', async () => {
  const whole = Buffer.from(file837([professional('A1')], 5)).toString()
  await clinic.put('count.edi', Buffer.from(whole.replace(/SE\*\d+/, 'SE*99')))
  await clinic.put('other.edi', Buffer.from(whole.replaceAll('ST*837*', 'ST*270*')))
  const answers = await answered()
  const codes = async (name: string) =>
    (await all(read999(Buffer.from(answers.get(name) ?? '')))).flatMap(({ transactions }) => transactions[0]?.codes)
  expect(await codes('999-count.edi')).toEqual(['4'])
  expect(await codes('999-other.edi')).toContain('1')
  expect([...answers.keys()].some((name) => /^(835|277CA)/.test(name))).toBe(false)
})

test('what is no X12 goes to quarantine and the next file is answered', async () => {
  await clinic.put('837-000000000.edi', Buffer.from([0, 1, 2, 255, 65]))
  await clinic.send(1, professional('A1'))
  expect((await answered()).size).toBe(4)
  expect(await readdir(join(clinic.folder, 'payer-archive/quarantine'))).toEqual(['837-000000000.edi'])
})

test('a file that it can not answer for trouble of its own does not keep it from the next, and is told', async () => {
  await clinic.send(1, professional('A1'))
  await clinic.send(2, professional('A2'))
  const payer = await openPayer(options())
  await writeFile(join(clinic.folder, 'from-payers/acknowledgments/TA1-837-000000001.edi'), 'not ours')
  await expect(payer.look()).rejects.toThrow('already there')
  expect([...(await clinic.answers()).keys()]).toContain('835-837-000000002.edi')
})
