import { encounterIdOf, patientControlNumberOf } from '@claimrail/domain'
import type { Remittance } from '@claimrail/x12'
import { describe, expect, it } from 'vitest'
import { file835, remittance, writtenPayment } from './claims-835.testing.ts'
import { surveyRemittances } from './survey.ts'

const NUMBER = patientControlNumberOf(encounterIdOf('story', 'EHR', 'V1'), { cut: 0, payer: 0 })
const claims = [writtenPayment(NUMBER)]
/** What a payer sends that does not balance. */
const wrong835 = (remittances: Remittance[]) => file835(remittances, 1, '2026-02-02', { check: false })

describe('looking an 835 over', () => {
  it('tells who pays whom how much, and that it balances', async () => {
    const { remittances, problem } = await surveyRemittances(file835([remittance({ claims, paymentCents: 8_000 })]))
    expect(problem).toBeUndefined()
    expect(remittances).toMatchObject([
      {
        payerId: 'ALPHA',
        traceNumber: 'T1',
        paidOn: '2026-02-01',
        payeeNpi: '1467857193',
        claims: 1,
        paymentCents: 8_000,
        at: '2026-02-02T06:30:00.000Z',
      },
    ])
    expect(remittances[0]).not.toHaveProperty('fault')
  })

  it('balances with what the payer keeps back from the provider', async () => {
    const { remittances } = await surveyRemittances(
      file835([remittance({ claims, paymentCents: 5_000, providerCents: 3_000 })]),
    )
    expect(remittances[0]).not.toHaveProperty('fault')
  })

  it('finds the cent by which it does not balance', async () => {
    const { remittances } = await surveyRemittances(wrong835([remittance({ claims, paymentCents: 8_001 })]))
    expect(remittances[0]?.fault).toEqual({ code: 'out-of-balance', field: 'BPR02', differenceCents: 1 })
  })

  it('knows a copy again under another envelope, other dates of sending, delimiters and line ends', async () => {
    const one = [remittance({ claims, paymentCents: 8_000 })]
    const copy = structuredClone(one)
    for (const { header } of copy) header.productionDate = '2026-03-01'
    const first = await surveyRemittances(file835(one))
    const again = await surveyRemittances(
      file835(copy, 77, '2026-03-01', {
        lineEnding: '\r\n',
        delimiters: { element: '|', component: '>', segment: '!' },
      }),
    )
    expect(again.remittances[0]?.contentId).toBe(first.remittances[0]?.contentId)
  })

  it.each([
    ['trace number', remittance({ claims, paymentCents: 8_000, traceNumber: 'T2' })],
    ['day of payment', remittance({ claims, paymentCents: 8_000, paidOn: '2026-02-03' })],
    ['claim', remittance({ claims: [writtenPayment(NUMBER, { payerClaimControlNumber: 'A2' })], paymentCents: 8_000 })],
    ['order', remittance({ claims: [...claims, writtenPayment('X')], paymentCents: 16_000 })],
  ])('takes another %s for another payment', async (_what, other) => {
    const first = await surveyRemittances(file835([remittance({ claims, paymentCents: 8_000 })]))
    const second = await surveyRemittances(file835([other]))
    expect(second.remittances[0]?.contentId).not.toBe(first.remittances[0]?.contentId)
  })

  it('sees each transaction of a file on its own', async () => {
    const sound = remittance({ claims, paymentCents: 8_000 })
    const odd = remittance({ claims, paymentCents: 1, traceNumber: 'T2' })
    const { remittances } = await surveyRemittances(wrong835([sound, odd]))
    expect(remittances.map(({ traceNumber, fault }) => [traceNumber, fault?.code])).toEqual([
      ['T1', undefined],
      ['T2', 'out-of-balance'],
    ])
  })

  it('says that a file breaks off', async () => {
    const bytes = file835([remittance({ claims, paymentCents: 8_000 })])
    const { remittances, problem } = await surveyRemittances(bytes.subarray(0, bytes.length - 60))
    expect(problem).toBeDefined()
    expect(remittances[0]?.fault?.code).toBe('transaction-unfinished')
  })

  it('finds nothing in what is no 835', async () => {
    const { remittances, problem } = await surveyRemittances(Buffer.from('%PDF-1.7 not an 835'))
    expect([remittances, problem]).toEqual([[], 'unreadable-bytes'])
  })
})
